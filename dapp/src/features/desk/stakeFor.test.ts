import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stakeFor } from './stakeFor.ts'

test('the 160.70 that the gym lacks a member takes 803.52 of free stake at 20%', () => {
  assert.equal(stakeFor(160_703_529n, 2_000n, 6), 803_520_000n)
  assert.equal(stakeFor(3n, 500n, 0), 60n)
})
