import { demoEuroAbi } from '@homing/sdk/abi/demoEuroAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { encodeSellTerms } from '@homing/sdk/market/encodeSellTerms'
import { encodeSellTermsList } from '@homing/sdk/market/encodeSellTermsList'
import type { SellTerms } from '@homing/sdk/market/sellTerms'
import { type Hex, maxUint256 } from 'viem'
import type { Town } from '../../scripts/town/town.ts'

/** What people can do on the market; who buys has approved it. */
export async function stall(people: Town, buyers: readonly number[]) {
  const { chain, contracts, person, shares, euro } = people
  const market = { address: contracts.WeekMarket, abi: weekMarketAbi } as const
  for (const who of buyers) {
    await chain.send(person(who), {
      address: euro,
      abi: demoEuroAbi,
      functionName: 'approve',
      args: [market.address, maxUint256],
    })
  }
  const address = (who: number) => person(who).address
  const send = (
    who: number,
    token: { address: Hex },
    ids: bigint[],
    quantities: bigint[],
    data: Hex,
  ) =>
    chain.send(person(who), {
      address: token.address,
      // All that is traded is ERC-1155.
      abi: shares.abi,
      functionName: 'safeBatchTransferFrom',
      args: [address(who), market.address, ids, quantities, data],
    })
  const newest = () => chain.client.readContract({ ...market, functionName: 'offerCount' })

  return {
    /** Offers are numbered in their order: this one is the newest then. */
    async offer(
      who: number,
      token: { address: Hex },
      id: bigint,
      quantity: bigint,
      terms: SellTerms,
    ): Promise<bigint> {
      await chain.send(person(who), {
        address: token.address,
        abi: shares.abi,
        functionName: 'safeTransferFrom',
        args: [address(who), market.address, id, quantity, encodeSellTerms(terms)],
      })
      return await newest()
    },
    /** Many at once, on the same terms. */
    async offerMany(
      who: number,
      token: { address: Hex },
      ids: bigint[],
      quantities: bigint[],
      terms: SellTerms,
    ): Promise<bigint[]> {
      await send(who, token, ids, quantities, encodeSellTermsList([terms]))
      const last = await newest()
      return ids.map((_, i) => last - BigInt(ids.length - 1 - i))
    },
    fill: (who: number, offer: bigint, quantity: bigint, receiver = who) =>
      chain.send(person(who), {
        ...market,
        functionName: 'fill',
        args: [offer, quantity, maxUint256, address(receiver)],
      }),
    cancel: (who: number, offer: bigint, to = who) =>
      chain.send(person(who), { ...market, functionName: 'cancel', args: [offer, address(to)] }),
    giveBack: (who: number, offer: bigint) =>
      chain.send(person(who), { ...market, functionName: 'giveBack', args: [offer] }),
    activateDue: (who: number, offer: bigint) =>
      chain.send(person(who), { ...market, functionName: 'activateDue', args: [offer] }),
  }
}
