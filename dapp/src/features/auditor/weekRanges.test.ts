import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekRanges } from './weekRanges.ts'

test('weeks that follow each other are one range', () => {
  assert.equal(weekRanges(0b1110111n), '1–3, 5–7')
  assert.equal(weekRanges(1n), '1')
  assert.equal(weekRanges(0b101n << 50n), '51, 53')
  assert.equal(weekRanges((1n << 104n) - 1n), '1–104')
  assert.equal(weekRanges(0n), 'none')
})
