import { formatCount } from './formatCount.ts'
import type { Capacity } from './readCapacity.ts'

/** Why a plan may not sell `size` more shares ahead, and what would help; undefined where it may. */
export function whyNotPresell(
  {
    open,
    closed,
    debt,
    pools,
    reserve,
    promised,
    most,
  }: Pick<Capacity, 'open' | 'closed' | 'debt' | 'pools' | 'reserve' | 'promised' | 'most'>,
  size: number,
  money: (amount: bigint) => string,
): string | undefined {
  if (closed) return 'This plan is closed for good: it never sells again.'
  if (!open) return 'The place has stopped selling this plan.'
  if (debt > 0n) {
    return `The place owes its patrons ${money(debt)}. Years ahead are sold again when that is repaid.`
  }
  // As the contract: 70% of what is held back, rounded up.
  const needed = (reserve * 7n + 9n) / 10n
  if (pools < needed) {
    return `Its pools hold ${money(pools)}, and years ahead are sold from ${money(needed)} on: 70% of what members could ask back. They fill as weeks pass and members join.`
  }
  const room = most > promised ? most - promised : 0n
  if (room < BigInt(size)) {
    const left = room === 0n ? 'no more' : `only ${formatCount(room, 'more', 'more')}`
    return `It can seat ${formatCount(most, 'share')} within its horizon beside those who sit there now, and has promised ${formatCount(promised, 'share')}: ${left}. There is room when shares begin, or the place gets more seats.`
  }
  return undefined
}
