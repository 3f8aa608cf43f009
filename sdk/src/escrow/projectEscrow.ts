import { lesser } from '../schedule/lesser.ts'
import type { EscrowFigures } from './escrowFigures.ts'
import type { PlanHistogram } from './planHistogram.ts'
import { type PlanSums, planSumsAt } from './planSumsAt.ts'

/** A week of a merchant's escrow to come, after its instalments were released. Token units. */
export type EscrowWeek = {
  week: number
  /** what became due in this week; in the first, all that waited */
  fellDue: bigint
  /** paid out in this week */
  paid: bigint
  /** earned and not yet paid */
  due: bigint
  reserve: bigint
  /** allowance and top-up */
  pools: bigint
  cover: bigint
}

/**
 * A merchant's escrow week by week from `week` on, through the one gate: what is due is paid as far as allowance +
 * top-up + cover stay at least the reserve. Nobody joins or leaves, what falls due is released every week, and patrons
 * give what they can this week (`coverRoom`) and nothing later: so it is a floor.
 */
export function projectEscrow(
  escrow: EscrowFigures,
  plans: readonly PlanHistogram[],
  week: number,
  weekCount: number,
): EscrowWeek[] {
  const atFirst = sumsAt(plans, week)
  let pools = escrow.allowance + escrow.topUp
  let { cover, due } = escrow
  let before = atFirst
  const weeks: EscrowWeek[] = []

  for (let place = 0; place <= weekCount; place++) {
    const sums = place === 0 ? atFirst : sumsAt(plans, week + place)
    const fellDue = place === 0 ? due : sums.due - before.due
    if (place > 0) {
      pools += sums.own - before.own
      due += fellDue
    }
    // The chain's own figure, moved along by what the clock changes.
    const reserve = escrow.reserve + sums.reserve - atFirst.reserve
    const room = place === 0 ? escrow.coverRoom : 0n
    const paid = lesser(notBelowZero(due), notBelowZero(pools + cover + room - reserve))
    pools -= paid
    due -= paid
    const needed = notBelowZero(reserve - pools)
    cover = place === 0 ? lesser(cover + room, needed) : lesser(cover, needed)
    weeks.push({ week: week + place, fellDue, paid, due, reserve, pools, cover })
    before = sums
  }
  return weeks
}

function sumsAt(plans: readonly PlanHistogram[], week: number): PlanSums {
  const total: PlanSums = { reserve: 0n, due: 0n, own: 0n, coolingOff: 0n }
  for (const plan of plans) {
    const sums = planSumsAt(plan, week)
    total.reserve += sums.reserve
    total.due += sums.due
    total.own += sums.own
    total.coolingOff += sums.coolingOff
  }
  return total
}

const notBelowZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n)
