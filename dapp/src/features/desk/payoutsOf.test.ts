import assert from 'node:assert/strict'
import { test } from 'node:test'
import { payoutsOf } from './payoutsOf.ts'

const gym = {
  retailTotal: 1_066_000_000n,
  prepaidPrice: 858_000_000n,
  weekCount: 52,
  transactionBps: 100,
  coolingOffWeeks: 0,
  coveredFromDayOne: false,
}
const cents = (amount: bigint) => Number(amount / 10_000n) / 100

test('the gym: 257.40 at once, 354.10 of 514.80 in week 19, all of it after 28 weeks', () => {
  const told = payoutsOf(gym).map((payout) => ({
    ...payout,
    scheduled: cents(payout.scheduled),
    withoutCover: cents(payout.withoutCover),
    cover: cents(payout.cover),
  }))
  assert.deepEqual(told.slice(0, 2), [
    { week: 1, scheduled: 257.4, withoutCover: 257.4, cover: 0, fullAfter: 0 },
    { week: 19, scheduled: 514.8, withoutCover: 354.09, cover: 160.7, fullAfter: 28 },
  ])
  assert.equal(told[2]?.week, 36)
  assert.deepEqual(told[3], {
    week: 52,
    scheduled: 849.42,
    withoutCover: 849.42,
    cover: 0,
    fullAfter: 51,
  })
})

test('with cooling-off the first third comes after it; covered from day one it comes as weeks pass', () => {
  assert.equal(payoutsOf({ ...gym, coolingOffWeeks: 2 })[0]?.week, 3)
  const [first] = payoutsOf({ ...gym, coveredFromDayOne: true })
  assert.equal(cents(first?.withoutCover ?? -1n) < 257.4, true)
  assert.equal((first?.fullAfter ?? 0) > 10, true)
})

test('where the first third ends with the cooling-off, both fall due together', () => {
  const short = { ...gym, weekCount: 6, coolingOffWeeks: 2 }
  assert.deepEqual(
    payoutsOf(short).map(({ week }) => week),
    [3, 5, 6],
  )
})
