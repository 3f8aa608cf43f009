import type { WeekHop } from 'ponder:schema'
import type { happened } from './happened.ts'

/** One step of what travelled by an event. */
export function hopOf(
  { block, transaction }: Parameters<typeof happened>[0],
  kind: WeekHop['kind'],
  from: WeekHop['from'],
  to: WeekHop['to'],
): WeekHop {
  return { kind, from, to, at: String(block.timestamp), tx: transaction.hash }
}
