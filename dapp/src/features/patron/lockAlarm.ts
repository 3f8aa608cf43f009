export type LockAlarm = 'none' | 'fifth' | 'third'

/** Patrons are alarmed when a fifth and a third of their stake is locked. */
export function lockAlarm(locked: bigint, deposit: bigint): LockAlarm {
  if (locked <= 0n) return 'none'
  if (locked * 3n >= deposit) return 'third'
  if (locked * 5n >= deposit) return 'fifth'
  return 'none'
}
