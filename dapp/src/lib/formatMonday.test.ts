import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { formatMonday } from './formatMonday.ts'

test('a week begins on the same Monday everywhere', () => {
  // 1 January 1973 was a Monday.
  for (const hours of [-10, -3.5, 0, 1, 5.75, 12]) {
    const offset = weekOffsetOfUtc(hours)
    const printed = formatMonday(weekStart(156n, offset), Number(offset))
    assert.match(printed, /\b1\b/)
    assert.match(printed, /1973/)
  }
})
