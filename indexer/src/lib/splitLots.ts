import type { Lot } from './lot.ts'

/**
 * Who came first leaves first: `parts` from the front of what somebody has. A lot of which only some parts leave is split;
 * what leaves of it has been where it was, and gets the number `next`.
 */
export function splitLots(
  lots: readonly Lot[],
  parts: number,
  next: number,
): { leaving: Lot[]; staying: Lot[] } {
  const leaving: Lot[] = []
  const staying: Lot[] = []
  let wanted = parts
  for (const lot of lots) {
    const taken = Math.min(lot.parts, wanted)
    wanted -= taken
    if (taken === lot.parts) {
      leaving.push(lot)
    } else {
      if (taken > 0) leaving.push({ ...lot, number: next, parts: taken })
      staying.push({ ...lot, parts: lot.parts - taken })
    }
  }
  if (wanted > 0) throw new Error(`${parts} parts were to leave, ${wanted} more than there are`)
  return { leaving, staying }
}
