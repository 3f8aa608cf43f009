import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bountiesAt } from './bountiesAt.ts'
import { consumedAfter } from './consumedAfter.ts'
import { coverNeeded } from './coverNeeded.ts'
import { discountIncrement } from './discountIncrement.ts'
import { discountOfPlan } from './discountOfPlan.ts'
import { discountOfWeek } from './discountOfWeek.ts'
import { gym, vectorPlans } from './fixtures/vectorPlans.ts'
import { lastThird } from './lastThird.ts'
import { milestonesAt } from './milestonesAt.ts'
import { payableWithoutCover } from './payableWithoutCover.ts'
import { refundIn } from './refundIn.ts'
import { remainingAfter } from './remainingAfter.ts'
import { reserveAt } from './reserveAt.ts'
import { scheduledAt } from './scheduledAt.ts'
import { secondThird } from './secondThird.ts'
import { splitPrice } from './splitPrice.ts'
import { tierPrice } from './tierPrice.ts'
import { weekPrice } from './weekPrice.ts'

describe('every row of every plan of the vectors', () => {
  assert.equal(vectorPlans.length, 7)
  for (const plan of vectorPlans) {
    const { terms } = plan

    test(plan.name, () => {
      assert.equal(plan.schedule.length, terms.weekCount + 1)
      for (const row of plan.schedule) {
        // Row k is the week in which k weeks are over, so k + 1 have begun; after the last, all have.
        const begun = Math.min(row.k + 1, terms.weekCount)
        assert.equal(consumedAfter(terms, row.k), BigInt(row.consumed))
        assert.equal(remainingAfter(terms, row.k), BigInt(row.remaining))
        if (row.weekPrice !== null) assert.equal(weekPrice(terms, row.k), BigInt(row.weekPrice))
        assert.equal(reserveAt(terms, begun), BigInt(row.reserve))
        assert.equal(scheduledAt(terms, begun), BigInt(row.scheduledInstalments))
        assert.equal(payableWithoutCover(terms, begun), BigInt(row.payableWithoutCover))
        assert.equal(refundIn(terms, begun), BigInt(row.refundIfAskedNow))
      }
    })

    test(`${plan.name}: pools, thirds and bundles`, () => {
      const { transaction, topUp, allowance, own } = splitPrice(
        terms.prepaidPrice,
        terms.transactionBps,
      )
      assert.deepEqual(
        [transaction, topUp, allowance],
        [plan.split.transaction, plan.split.topUp, plan.split.allowance].map(BigInt),
      )
      assert.equal(transaction + own, terms.prepaidPrice)
      assert.deepEqual([0, secondThird(terms.weekCount), lastThird(terms.weekCount)], plan.thirds)
      for (const tier of plan.bundleTiers) {
        assert.equal(tierPrice(terms.prepaidPrice, tier.discountBps), BigInt(tier.sharePrice))
      }
    })
  }
})

test('the discounts of the paper', () => {
  assert.equal(discountOfWeek(gym, 1), 0)
  assert.equal(discountIncrement(gym).toFixed(6), '0.765184')
  assert.equal(discountOfWeek(gym, 26).toFixed(2), '19.13')
  assert.equal(discountOfWeek(gym, 52).toFixed(2), '39.02')
  assert.equal(discountOfPlan(gym).toFixed(4), '19.5122')
})

test('what patrons carry for the gym, and nothing once it was earned', () => {
  assert.equal(coverNeeded(gym, 1), 0n)
  assert.equal(coverNeeded(gym, 19), 160_703_529n)
  assert.equal(coverNeeded(gym, 28), 8_674_117n)
  assert.equal(coverNeeded(gym, 29), 0n)
  assert.equal(coverNeeded(gym, 36), 141_603_529n)
  assert.equal(coverNeeded(gym, 52), 0n)
})

test('keepers earn half of the transaction budget at most', () => {
  assert.deepEqual(
    [1, 18, 19, 36, 52].map((begun) => bountiesAt(gym, begun)),
    [0n, 0n, 1_430_000n, 2_860_000n, 4_290_000n],
  )
})

test('Threat21: weeks and instalments add up to the price, whatever the plan', () => {
  for (let n = 6; n <= 104; n++) {
    for (const prepaidPrice of [1n, 2n, 49n, 52n, 1_000_003n, 10n ** 18n + 7n, 10n ** 30n]) {
      for (const retailTotal of [prepaidPrice, 2n * prepaidPrice - 1n, 2n * prepaidPrice]) {
        const terms = { ...gym, weekCount: n, prepaidPrice, retailTotal }
        const price = tierPrice(prepaidPrice, (n * 89) % 9_999)
        let sum = 0n
        let paid = 0n
        let before = price + 1n
        for (let week = 1; week <= n; week++) {
          const cost = weekPrice(terms, week, price)
          assert.ok(cost >= 0n && cost <= before + 1n, 'falls, but for a unit of rounding')
          sum += cost
          before = cost
          const payable = payableWithoutCover(terms, week, price)
          assert.ok(payable >= paid, 'what can be paid grows')
          paid = payable
        }
        assert.equal(sum, price)
        assert.equal(paid, splitPrice(price, terms.transactionBps).own)
        assert.equal(
          reserveAt(terms, secondThird(n) + 1, price),
          remainingAfter(terms, secondThird(n) + 1, price),
          'Threat7: the first refund is held back whole',
        )
      }
    }
  }
})

test('a refund in the cooling-off is the whole price, then less the weeks begun', () => {
  const theatre = { ...gym, coolingOffWeeks: 2 }
  assert.equal(refundIn(theatre, 0), 858_000_000n)
  assert.equal(refundIn(theatre, 1), 837_500_000n)
  assert.equal(refundIn(theatre, 2), 817_156_862n)
  assert.equal(refundIn(theatre, 3), 0n)
  assert.equal(refundIn(gym, 0), 0n)
})

test('what is no week is refused', () => {
  assert.throws(() => consumedAfter(gym, 53), RangeError)
  assert.throws(() => consumedAfter(gym, -1), RangeError)
  assert.throws(() => weekPrice(gym, 0), RangeError)
  assert.throws(() => weekPrice(gym, 1.5), RangeError)
  assert.throws(() => discountOfWeek(gym, 0), RangeError)
  assert.equal(milestonesAt(52, 60), 4)
})
