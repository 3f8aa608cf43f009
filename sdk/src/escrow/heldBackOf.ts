import type { EscrowWeek } from './projectEscrow.ts'

export type HeldBack = {
  /** earned, payable now or not; 0 where the merchant was overpaid */
  due: bigint
  /** what a release pays out now */
  payable: bigint
  /** what has to wait; so much more cover would release it */
  held: bigint
  /** the calendar week in which all that is due now can be paid; undefined where it isn't within the projection */
  until: number | undefined
}

/** Why less than what is due can be paid, and until when: read from a projection. What was earned first is paid first. */
export function heldBackOf(weeks: readonly EscrowWeek[]): HeldBack {
  const [now] = weeks
  if (!now) return { due: 0n, payable: 0n, held: 0n, until: undefined }
  const due = now.fellDue > 0n ? now.fellDue : 0n
  let paid = 0n
  const full = weeks.find((week) => {
    paid += week.paid
    return paid >= due
  })
  return { due, payable: now.paid, held: due - now.paid, until: full?.week }
}
