import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareId } from '../ids/shareId.ts'
import { unpackShareId } from '../ids/unpackShareId.ts'
import { dueWeek } from './dueWeek.ts'

test('an id says what it is of, and back', () => {
  for (const parts of [
    { plan: 1, tier: 1, week: 2_952, place: 0 },
    { plan: 2 ** 32 - 1, tier: 3, week: 65_535, place: 255 },
  ]) {
    const id = shareId(parts.plan, parts.tier, parts.week, parts.place)
    assert.deepEqual(unpackShareId(id), parts)
  }
  assert.throws(() => shareId(1, 0, 1, 0), /tier 0/)
  assert.throws(() => shareId(1, 1, 65_536, 0), /65536/)
  assert.throws(() => unpackShareId(1n << 64n), RangeError)
})

test('share 0 is due when its week ends, the next ones a year of weeks apart', () => {
  assert.equal(dueWeek(shareId(1, 2, 2_952, 0)), 2_953)
  assert.equal(dueWeek(shareId(1, 2, 2_952, 9)), 2_953 + 468)
})
