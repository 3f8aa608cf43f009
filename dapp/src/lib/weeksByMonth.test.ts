import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weeksByMonth } from './weeksByMonth.ts'

test('a week stands in the month of its Monday at the place, in order', () => {
  for (const hours of [-8, 0, 1, 12]) {
    const offset = weekOffsetOfUtc(hours)
    // A Wednesday noon, 25 November 2026, in any zone.
    const week = Number(weekOf(BigInt(Date.UTC(2026, 10, 25, 12) / 1000), offset))
    const months = weeksByMonth([{ week: week + 1 }, { week }, { week: week + 2 }], Number(offset))
    assert.deepEqual(
      months.map(({ weeks }) => weeks.map((one) => one.week - week)),
      [[0, 1], [2]],
      `UTC+${hours}`,
    )
    assert.match(months[0]?.month ?? '', /2026/)
    assert.match(months[0]?.weeks[0]?.day ?? '', /23/)
    assert.match(months[1]?.weeks[0]?.day ?? '', /7/)
  }
  assert.deepEqual(weeksByMonth([], 0), [])
})
