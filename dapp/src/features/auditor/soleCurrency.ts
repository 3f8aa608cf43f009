import { unpackId } from '@homing/sdk/ids/unpackId'
import type { Address, Hex } from 'viem'
import type { Argument } from './Argument.ts'
import { kindOf } from './kindOf.ts'

/**
 * The one currency that accounts and pools among these values speak of; undefined where there is none, or more than one.
 * Amounts of a log that names no currency itself are in that of its transaction.
 */
export function soleCurrency(lines: readonly Argument[]): Address | undefined {
  const currencies = new Set(
    lines
      .filter((line) => ['account', 'pool'].includes(kindOf(line, '')))
      .map(({ value }) => unpackId(value as Hex).currency),
  )
  return currencies.size === 1 ? [...currencies][0] : undefined
}
