import { formatCount } from '../../lib/formatCount.ts'
import type { Plan } from './readPlan.ts'

/** Why a plan can’t be bought now, and what would help; undefined where it can. */
export function whyNotSell({
  open,
  seats,
  terms,
}: Pick<Plan, 'open' | 'seats'> & { terms: Pick<Plan['terms'], 'capacity'> }): string | undefined {
  if (!open) return 'The place has stopped selling this plan. Whoever has it keeps it.'
  if (seats >= BigInt(terms.capacity)) {
    const all =
      terms.capacity === 1
        ? 'Its one seat is taken.'
        : `All ${formatCount(terms.capacity, 'seat')} are taken.`
    return `${all} One is free when somebody’s weeks end, or the Monday after somebody leaves.`
  }
  return undefined
}
