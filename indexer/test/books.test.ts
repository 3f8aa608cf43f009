import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bookedOf } from '../src/lib/bookedOf.ts'
import { placeOf } from '../src/lib/placeOf.ts'

const gym = {
  retailTotal: 1_066_000_000n,
  prepaidPrice: 858_000_000n,
  weekCount: 52,
  transactionBps: 100,
  coolingOffWeeks: 0,
  longestPauseWeeks: 8,
  coveredFromDayOne: false,
  tiers: [{ discountBps: 500 }],
}
const facts = {
  tier: 0,
  firstWeek: 3_001,
  pausedFrom: 0,
  resumesAt: 0,
  pauseWeeksUsed: 0,
  refundedWeek: 0,
}

test('a subscription is counted by its start, and apart until its pause is settled', () => {
  assert.deepEqual(placeOf(facts, 3_000), { tier: 0, week: 3_001 })
  const paused = { ...facts, pausedFrom: 3_026, resumesAt: 3_034 }
  const apart = { tier: 0, resumesAt: 3_034, weeksBegun: 25 }
  assert.deepEqual(placeOf(paused, 3_010), apart)
  assert.deepEqual(placeOf(paused, 3_033), apart)
  assert.deepEqual(placeOf(paused, 3_034), { tier: 0, week: 3_009 })
})

test('the books hold of the gym what the paper says', () => {
  const at = (begun: number) => bookedOf(gym, { tier: 0, week: 3_001 }, 3_000 + begun)
  assert.deepEqual(at(-5), at(1), 'the first instalment is due at the purchase')
  assert.equal(at(1).due, 257_400_000n)
  assert.equal(at(19).due, 2n * 257_400_000n + 1_430_000n)
  assert.equal(at(19).reserve, 495_323_529n)
  assert.deepEqual(at(52), { due: 858_000_000n, reserve: 0n })
  assert.deepEqual(at(90), at(52))
  assert.ok(bookedOf(gym, { tier: 1, week: 3_001 }, 3_001).due < at(1).due)
})

test('a pause stands still in the books, then goes on', () => {
  const paused = { tier: 0, resumesAt: 3_034, weeksBegun: 25 }
  const running = { tier: 0, week: 3_009 }
  assert.deepEqual(bookedOf(gym, paused, 3_000), bookedOf(gym, running, 3_033))
  for (const week of [3_033, 3_034, 3_044, 3_060, 3_070]) {
    assert.deepEqual(bookedOf(gym, paused, week), bookedOf(gym, running, week))
  }
})

test('what may still be given back whole is in no book', () => {
  const theatre = { ...gym, coolingOffWeeks: 2 }
  const place = { tier: 0, week: 3_001 }
  assert.deepEqual(bookedOf(theatre, place, 3_002), { due: 0n, reserve: 0n })
  assert.deepEqual(bookedOf(theatre, place, 3_003), bookedOf(gym, place, 3_003))
})
