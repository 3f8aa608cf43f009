import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundlesOf } from './bundlesOf.ts'

const none = { size: 0, discountBps: 0 }

test('ten years of the gym cost 7,722 in place of 8,580', () => {
  const ten = { size: 10, discountBps: 1_000 }
  const [bundle, more] = bundlesOf({
    prepaidPrice: 858_000_000n,
    weekCount: 52,
    tiers: [none, ten, none],
  })
  assert.deepEqual(bundle, {
    tier: 2,
    ...ten,
    price: 772_200_000n,
    total: 7_722_000_000n,
    list: 8_580_000_000n,
    length: '10 years',
  })
  assert.equal(more, undefined)
})

test('a share’s price is rounded up, and the smallest bundle stands first', () => {
  const bundles = bundlesOf({
    prepaidPrice: 101n,
    weekCount: 26,
    tiers: [{ size: 15, discountBps: 1_500 }, { size: 5, discountBps: 500 }, none],
  })
  assert.deepEqual(
    bundles.map(({ tier, price, total, length }) => ({ tier, price, total, length })),
    [
      { tier: 2, price: 96n, total: 480n, length: '5 × 26 weeks' },
      { tier: 1, price: 86n, total: 1_290n, length: '15 × 26 weeks' },
    ],
  )
})
