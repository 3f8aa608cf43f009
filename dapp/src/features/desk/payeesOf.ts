import type { Address } from 'viem'
import { readAddress } from '../../lib/readAddress.ts'

export type PayeeRow = { account: string; percent: string }

/** Rows that were typed as payees, or a sentence that says what is wrong. Empty rows don't count. */
export function payeesOf(
  rows: readonly PayeeRow[],
): { payees: { account: Address; bps: number }[] } | { problem: string } {
  const payees: { account: Address; bps: number }[] = []
  for (const { account, percent } of rows) {
    if (!account.trim() && !percent.trim()) continue

    const read = readAddress(account)
    if ('problem' in read) return read
    const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim())
    const bps = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
    if (bps < 1) return { problem: 'A part like 5 or 12.5 percent, please.' }
    payees.push({ account: read.address, bps })
  }
  const total = payees.reduce((sum, { bps }) => sum + bps, 0)
  return total > 10_000 ? { problem: 'Together they can have at most 100%.' } : { payees }
}
