import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAmount } from './formatAmount.ts'

const euro = { sign: '€', decimals: 6 }
const print = (units: bigint, style?: Parameters<typeof formatAmount>[2], currency = euro) =>
  formatAmount(units, currency, style).replaceAll('\u00a0', ' ')

test('plain money has two decimals, rounded down', () => {
  assert.equal(print(1_240_000_000n), '€ 1,240.00')
  assert.equal(print(8_339_999n), '€ 8.33')
  assert.equal(print(0n), '€ 0.00')
  assert.equal(print(-20_500_000n), '−€ 20.50')
})

test('dust is said to be less than a cent, and never nothing', () => {
  assert.equal(print(1n), '< € 0.01')
  assert.equal(print(9_999n), '< € 0.01')
  assert.equal(print(10_000n), '€ 0.01')
})

test('exact money hides no unit', () => {
  assert.equal(print(1n, 'exact'), '€ 0.000001')
  assert.equal(print(10n ** 24n, 'exact'), '€ 1,000,000,000,000,000,000.00')
  assert.equal(print(10n ** 24n + 1n, 'exact'), '€ 1,000,000,000,000,000,000.000001')
})

test('huge money is shortened, so that it fits its place', () => {
  assert.equal(print(10n ** 24n), '€ 1,000,000T')
  assert.equal(print(2n ** 255n), '€ 5.79E70')
})

test('short money leaves the cents out where there are none', () => {
  assert.equal(print(2_000_000_000n, 'short'), '€ 2,000')
  assert.equal(print(2_000_500_000n, 'short'), '€ 2,000.50')
})

test('currencies without or with many decimals', () => {
  assert.equal(print(1_234n, 'plain', { sign: '¥', decimals: 0 }), '¥ 1,234')
  assert.equal(print(1_500_000_000_000_000_000n, 'exact', { sign: 'D', decimals: 18 }), 'D 1.50')
})
