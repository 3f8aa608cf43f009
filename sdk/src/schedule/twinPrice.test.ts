import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fairPriceVectors } from '../weeks/fixtures/fairPriceVectors.ts'
import { gym } from './fixtures/vectorPlans.ts'
import { twinPrice } from './twinPrice.ts'

test('every twin of every plan costs what the vectors say', () => {
  for (const { terms, twins, twinsTogether } of fairPriceVectors.plans) {
    const found = twins.map((_, i) => twinPrice(terms, i + 1))
    assert.deepEqual(found, twins.map(BigInt))
    assert.equal(
      found.reduce((sum, price) => sum + price, 0n),
      BigInt(twinsTogether),
    )
  }
})

test('week 26 of the gym is 9.57% off', () => {
  assert.equal(twinPrice(gym, 26), 18_539_216n)
})

test('what is no week is refused', () => {
  assert.throws(() => twinPrice(gym, 0), RangeError)
  assert.throws(() => twinPrice(gym, 53), RangeError)
})
