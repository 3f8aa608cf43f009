import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockAlarm } from './lockAlarm.ts'

test('rings at a fifth and at a third', () => {
  assert.equal(lockAlarm(0n, 0n), 'none')
  assert.equal(lockAlarm(199n, 1_000n), 'none')
  assert.equal(lockAlarm(200n, 1_000n), 'fifth')
  assert.equal(lockAlarm(333n, 1_000n), 'fifth')
  assert.equal(lockAlarm(334n, 1_000n), 'third')
  assert.equal(lockAlarm(1_000n, 1_000n), 'third')
})
