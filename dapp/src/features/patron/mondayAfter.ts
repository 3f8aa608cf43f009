import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { unpackPoolId } from '@homing/sdk/ids/unpackPoolId'
import type { Hex } from 'viem'
import { formatMonday } from '../../lib/formatMonday.ts'
import type { ChainReader } from '../../lib/useChainQuery.ts'

/** The day on which the week that follows `week` begins, on the calendar of the pool's merchant. */
export async function mondayAfter(
  { client, contracts }: ChainReader,
  pool: Hex,
  week: bigint,
): Promise<string> {
  const [, weekOffset] = await client.readContract({
    address: contracts.MerchantRegistry,
    abi: merchantRegistryAbi,
    functionName: 'currencyOf',
    args: [Number(unpackPoolId(pool).merchant)],
  })
  return formatMonday(weekStart(week + 1n, BigInt(weekOffset)), weekOffset)
}
