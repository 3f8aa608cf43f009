import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import type { ChainReader } from '../../lib/useChainQuery.ts'

/** An offer, and what so many of it cost at `time`: as the chain says. */
export async function readSellOffer(
  { client, contracts }: ChainReader,
  id: number,
  quantity: bigint,
  time: number,
) {
  const market = { address: contracts.WeekMarket, abi: weekMarketAbi } as const
  const [offer, cost] = await Promise.all([
    client.readContract({ ...market, functionName: 'offerOf', args: [BigInt(id)] }),
    client.readContract({
      ...market,
      functionName: 'costOf',
      args: [BigInt(id), quantity, BigInt(time)],
    }),
  ])
  return { offer, cost }
}
