import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standardUtcHours } from './standardUtcHours.ts'

test('takes winter time, wherever winter is', () => {
  assert.equal(standardUtcHours(2026, 'Europe/Copenhagen'), 1)
  assert.equal(standardUtcHours(2026, 'Europe/Lisbon'), 0)
  assert.equal(standardUtcHours(2026, 'America/New_York'), -5)
  assert.equal(standardUtcHours(2026, 'Australia/Sydney'), 10)
  assert.equal(standardUtcHours(2026, 'Asia/Kathmandu'), 5.75)
})
