import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'

/** Vouchers past redeem-by that keep patrons' stake locked. Nobody is paid for it. */
export async function expiryDuties({
  client,
  contracts,
  memory,
  time,
}: KeeperView): Promise<Duty[]> {
  const { vouchers } = contracts
  const redeemBy = new Map<bigint, bigint>()
  const duties: Duty[] = []
  for (const id of memory.vouchers()) {
    const offer = id >> 32n
    let until = redeemBy.get(offer)
    if (until === undefined) {
      const { terms } = await client.readContract({
        ...vouchers,
        functionName: 'offerOf',
        args: [offer],
      })
      until = BigInt(terms.redeemBy)
      redeemBy.set(offer, until)
    }
    if (until > time) continue
    duties.push({
      name: `expire vouchers ${id}`,
      to: vouchers.address,
      data: encodeFunctionData({ ...vouchers, functionName: 'expire', args: [id] }),
      most: 1,
      async state() {
        const left = await client.readContract({
          ...vouchers,
          functionName: 'outstandingOf',
          args: [id],
        })
        return left === 0n ? undefined : `${left} left`
      },
      async read() {
        return { bounty: 0n, currency: nobodysMoney, figures: {} }
      },
    })
  }
  return duties
}

const nobodysMoney: Address = zeroAddress
