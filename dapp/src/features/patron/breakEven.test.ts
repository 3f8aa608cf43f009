import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakEven } from './breakEven.ts'

test('is cut ÷ years outstanding', () => {
  assert.equal(breakEven(2_000, 13), 0.8)
  assert.equal(breakEven(2_000, 26), 0.4)
  assert.equal(breakEven(2_000, 52), 0.2)
})

test('counts the same week as half a week', () => {
  assert.equal(breakEven(1_000, 0), 10.4)
})
