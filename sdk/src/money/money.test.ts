import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAmount } from './formatAmount.ts'
import { parseAmount } from './parseAmount.ts'

const euro = { sign: '€', decimals: 6 }

test('amounts are shown with at least two decimals and no unit hidden', () => {
  assert.equal(formatAmount(1_240_000_000n, euro), '€ 1,240.00')
  assert.equal(formatAmount(20_500_000n, euro), '€ 20.50')
  assert.equal(formatAmount(1n, euro), '€ 0.000001')
  assert.equal(formatAmount(0n, euro), '€ 0.00')
  assert.equal(formatAmount(-999_999_999_999n, euro), '−€ 999,999.999999')
  assert.equal(formatAmount(1_234_567n, { sign: '¥', decimals: 0 }), '¥ 1,234,567')
  assert.equal(formatAmount(10n ** 24n, { sign: 'kr', decimals: 18 }), 'kr 1,000,000.00')
})

test('what a person types is read exactly', () => {
  assert.equal(parseAmount('20.5', 6), 20_500_000n)
  assert.equal(parseAmount(' 20,50 ', 6), 20_500_000n)
  assert.equal(parseAmount('7', 6), 7_000_000n)
  assert.equal(parseAmount('7.', 6), 7_000_000n)
  assert.equal(parseAmount('12', 0), 12n)
})

test('what is no amount is not guessed at', () => {
  for (const text of ['', '-1', '1e3', '1,000.50', '.5', '0.0000001', 'ten', '1 000']) {
    assert.equal(parseAmount(text, 6), undefined, text)
  }
})
