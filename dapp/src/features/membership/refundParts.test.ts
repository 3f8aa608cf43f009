import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refundParts } from './refundParts.ts'

test('the allowance pays first, then the top-up, patrons last', () => {
  const escrow = { allowance: 300n, topUp: 100n }
  const at = (amount: bigint) => refundParts(amount, escrow, { coolsOff: false, unused: 5n })
  assert.deepEqual(at(200n), { coolingOff: 0n, allowance: 200n, topUp: 0n, cover: 0n })
  assert.deepEqual(at(380n), { coolingOff: 0n, allowance: 305n, topUp: 75n, cover: 0n })
  assert.deepEqual(at(495n), { coolingOff: 0n, allowance: 305n, topUp: 100n, cover: 90n })
})

test('while cooling off, its own money lies apart', () => {
  const parts = refundParts(50n, { allowance: 0n, topUp: 0n }, { coolsOff: true, unused: 0n })
  assert.deepEqual(parts, { coolingOff: 50n, allowance: 0n, topUp: 0n, cover: 0n })
})
