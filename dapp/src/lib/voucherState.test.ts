import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voucherState } from './voucherState.ts'

const day = 86_400

test('a voucher is later, usable, soon to end, and gone at its very last second', () => {
  const from = BigInt(100 * day)
  const by = BigInt(500 * day)
  const kindAt = (now: number) => voucherState(from, by, now).kind

  assert.equal(kindAt(100 * day - 1), 'later')
  assert.equal(kindAt(100 * day), 'usable')
  assert.equal(kindAt(470 * day), 'usable')
  assert.equal(kindAt(470 * day + 1), 'soon')
  assert.equal(kindAt(500 * day - 1), 'soon')
  assert.equal(kindAt(500 * day), 'gone')
})
