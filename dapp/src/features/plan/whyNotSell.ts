import { formatCount } from '../../lib/formatCount.ts'
import type { Capacity } from '../../lib/readCapacity.ts'

/** Why a plan can’t be bought now, and what would help; undefined where it can. */
export function whyNotSell({
  open,
  capacity: { closed, capacity, taken, waiting },
}: {
  open: boolean
  capacity: Pick<Capacity, 'closed' | 'capacity' | 'taken' | 'waiting'>
}): string | undefined {
  if (closed) return 'The place has closed this plan for good. Whoever has it keeps it.'
  if (!open) return 'The place has stopped selling this plan. Whoever has it keeps it.'
  if (taken + waiting < capacity) return undefined

  const all = capacity === 1n ? 'Its one seat is taken.' : `All ${capacity} seats are taken.`
  const next = 'One is free when somebody’s weeks end, or the Monday after somebody leaves.'
  if (waiting === 0n) return `${all} ${next}`
  const others = `${formatCount(waiting, 'share waits', 'shares wait')} for a seat and come first.`
  return taken < capacity ? `${others} ${next}` : `${all} ${others}`
}
