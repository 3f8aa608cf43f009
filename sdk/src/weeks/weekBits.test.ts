import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twinWeeks } from './twinWeeks.ts'
import { weekBits } from './weekBits.ts'

test('weeks become bits and bits become the same weeks', () => {
  assert.equal(weekBits([]), 0n)
  assert.equal(weekBits([1, 3]), 0b101n)
  assert.equal(weekBits([3, 1, 3]), 0b101n)
  assert.equal(weekBits([104]), 1n << 103n)
  const weeks = [2, 5, 26, 52, 104]
  assert.deepEqual(twinWeeks(weekBits(weeks)), weeks)
  for (const wrong of [0, -1, 1.5, 129]) assert.throws(() => weekBits([wrong]), RangeError)
})
