import type { EscrowWeek } from '@homing/sdk/escrow/projectEscrow'
import type { EscrowPoint } from './EscrowChart.tsx'
import type { AuditedEscrowWeek } from './readEscrowIndex.ts'

/**
 * A merchant's escrow week by week. The index keeps weeks in which something moved: between two of them it stood as in
 * the first. What is ahead ends with the first week in which nothing is left to cover.
 */
export function escrowPoints(
  past: readonly AuditedEscrowWeek[],
  now: Omit<EscrowPoint, 'when'>,
  ahead: readonly EscrowWeek[],
): EscrowPoint[] {
  const points: EscrowPoint[] = []
  for (const [place, { week, allowance, topUp, cover, reserve }] of past.entries()) {
    const until = past[place + 1]?.week ?? now.week
    for (let at = week; at < until; at++) {
      points.push({ week: at, pools: allowance + topUp, cover, reserve, when: 'past' })
    }
  }
  points.push({ ...now, when: 'now' })
  const rest = ahead.slice(1)
  const end = rest.findIndex(({ reserve }) => reserve === 0n)
  for (const { week, pools, cover, reserve } of end < 0 ? rest : rest.slice(0, end + 1)) {
    points.push({ week, pools, cover, reserve, when: 'ahead' })
  }
  return points
}
