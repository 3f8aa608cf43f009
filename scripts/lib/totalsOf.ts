import type { Totals } from './suite.ts'

/**
 * Reads Hardhat's and mocha's last lines, "12 passing", "1 failing" and "2 pending" or "skipped".
 * A test that was left out counts as failed: the suite no longer checks what it promises.
 */
export function totalsOf(output: string, exitCode: number): Totals {
  const passed = last(output, 'passing')
  const failed = last(output, 'failing') + last(output, 'pending') + last(output, 'skipped')
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

function last(output: string, word: string): number {
  const matches = [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))]
  return Number(matches.at(-1)?.[1] ?? 0)
}
