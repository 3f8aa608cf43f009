import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neverRedeemed } from './neverRedeemed.ts'

test('looks only at vouchers past their date', () => {
  const past = { sold: 10n, redeemed: 7n, repaid: 2n, redeemBy: 100n }
  const live = { sold: 50n, redeemed: 0n, repaid: 0n, redeemBy: 101n }
  assert.equal(neverRedeemed([live], 100), undefined)
  assert.equal(neverRedeemed([past, live], 100), 1_000)
})
