import { encodeFunctionData, isAddressEqual, zeroAddress } from 'viem'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'
import type { MarketOffer } from './marketOffer.ts'

/**
 * Offers that have ended while their rest is still good for something: it goes back to the seller. Nobody is paid for it.
 * What is over stays where it is, and a share whose date has come begins, where its plan isn't closed.
 */
export async function giveBackDuties({
  client,
  contracts,
  memory,
  time,
}: KeeperView): Promise<Duty[]> {
  const { market, shares, subscriptions, vouchers, weekTokens } = contracts
  const isGood = async ({ token, id }: MarketOffer): Promise<boolean> => {
    const args = [id] as const
    if (isAddressEqual(token, shares.address)) {
      const dueAt = await client.readContract({ ...shares, functionName: 'dueAt', args })
      if (dueAt > time) return true
      const { closed } = await client.readContract({
        ...subscriptions,
        functionName: 'capacityOf',
        args: [Number(id >> 32n)],
      })
      return closed
    }
    const contract = isAddressEqual(token, vouchers.address) ? vouchers : weekTokens
    const [, end] = await client.readContract({
      address: contract.address,
      abi: weekTokens.abi,
      functionName: 'validityOf',
      args,
    })
    return end > time
  }

  const duties: Duty[] = []
  for (const offered of memory.offers()) {
    if (offered.endsAt > time || !(await isGood(offered))) continue
    const { offer, seller } = offered
    const args = [offer] as const
    duties.push({
      name: `give back offer ${offer} to ${seller}`,
      to: market.address,
      data: encodeFunctionData({ ...market, functionName: 'giveBack', args }),
      most: 1,
      async state() {
        const { quantity } = await client.readContract({
          ...market,
          functionName: 'offerOf',
          args,
        })
        return quantity === 0n ? undefined : `${quantity} left`
      },
      async read() {
        return { bounty: 0n, currency: zeroAddress, figures: { quantity: offered.quantity } }
      },
    })
  }
  return duties
}
