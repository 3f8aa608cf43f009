import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type Supply = Awaited<ReturnType<typeof readSupply>>

/** What an offer can still sell, and what its patrons can still carry: as the chain says now. */
export async function readSupply({ client, contracts }: ChainReader, offerId: bigint) {
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
  const [offer, buyable] = await Promise.all([
    client.readContract({ ...vouchers, functionName: 'offerOf', args: [offerId] }),
    client.readContract({ ...vouchers, functionName: 'buyableOf', args: [offerId] }),
  ])
  const pool = await client.readContract({
    address: contracts.PatronPool,
    abi: patronPoolAbi,
    functionName: 'poolOf',
    args: [offer.terms.pool],
  })
  return { offer, buyable, pool, left: BigInt(offer.terms.cap) - offer.sold }
}
