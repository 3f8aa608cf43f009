import assert from 'node:assert/strict'
import test from 'node:test'
import { expectedSeatWeek } from './expectedSeatWeek.ts'

const terms = {
  retailTotal: 1_066n,
  prepaidPrice: 858n,
  weekCount: 52,
  transactionBps: 100,
  coolingOffWeeks: 0,
  coveredFromDayOne: false,
  tiers: [],
}
// Two seats end in week 152, one that is paused until 130 with 20 weeks behind it in week 162.
const plan = {
  terms,
  starts: [{ tier: 0, week: 100, count: 2 }],
  paused: [{ tier: 0, resumesAt: 130, weeksBegun: 20, count: 1 }],
}

test('seats are free when weeks end', () => {
  assert.equal(expectedSeatWeek(plan, 3, 1, 120), 152)
  assert.equal(expectedSeatWeek(plan, 3, 2, 120), 152)
  assert.equal(expectedSeatWeek(plan, 3, 3, 120), 162)
})

test('further back than there are seats one waits for those ahead', () => {
  assert.equal(expectedSeatWeek(plan, 3, 4, 120), 152 + 52)
  assert.equal(expectedSeatWeek(plan, 3, 6, 120), 162 + 52)
})

test('with a seat free it is the next week, not this one', () => {
  assert.equal(expectedSeatWeek(plan, 4, 1, 120), 121)
  assert.equal(expectedSeatWeek({ terms, starts: [], paused: [] }, 1, 1, 120), 121)
})
