import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { unpackPoolId } from '@homing/sdk/ids/unpackPoolId'
import type { Hex } from 'viem'
import type { ChainReader } from '../../lib/useChainQuery.ts'

/** When the week that follows `week` begins on the clock of the pool's merchant, in seconds. */
export async function mondayAfter(
  { client, contracts }: ChainReader,
  pool: Hex,
  week: bigint,
): Promise<bigint> {
  const [, weekOffset] = await client.readContract({
    address: contracts.MerchantRegistry,
    abi: merchantRegistryAbi,
    functionName: 'currencyOf',
    args: [Number(unpackPoolId(pool).merchant)],
  })
  return weekStart(week + 1n, BigInt(weekOffset))
}
