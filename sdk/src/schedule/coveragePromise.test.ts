import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coveragePromise } from './coveragePromise.ts'
import { gym, vectorPlans } from './fixtures/vectorPlans.ts'
import { shortfallAt } from './shortfallAt.ts'

test('the gym of the paper: at most 31% of the price, falling to nothing by week 14', () => {
  assert.deepEqual(coveragePromise(gym), {
    most: 265_980_000n,
    mostPercent: 31,
    nothingByWeek: 14,
  })
})

test('it falls from week to week, and from then on stays nothing', () => {
  for (const { terms } of vectorPlans) {
    const promise = coveragePromise(terms)
    assert.ok(promise)
    let before = promise.most
    for (let begun = 0; begun <= terms.weekCount; begun++) {
      const shortfall = shortfallAt(terms, begun)
      assert.ok(shortfall <= before)
      assert.equal(shortfall === 0n, begun >= promise.nothingByWeek)
      before = shortfall
    }
  }
})

test('a bundle’s price has the same figures, and percent are never too small', () => {
  assert.equal(coveragePromise(gym, 729_300_000n)?.mostPercent, 31)
  assert.equal(coveragePromise({ ...gym, transactionBps: 50 })?.mostPercent, 31)
  assert.equal(coveragePromise({ ...gym, transactionBps: 0 })?.mostPercent, 30)
})

test('in its cooling-off weeks the whole price waits, so the gap begins after them', () => {
  const theatre = { ...gym, coolingOffWeeks: 2 }
  assert.deepEqual(
    [0, 1, 2].map((begun) => shortfallAt(theatre, begun)),
    [0n, 0n, 0n],
  )
  assert.deepEqual(coveragePromise(theatre), {
    // R(3) − 592.02
    most: 204_950_588n,
    mostPercent: 24,
    nothingByWeek: 14,
  })
})

test('where all that is left is held back from the start there is nothing to say', () => {
  assert.equal(coveragePromise({ ...gym, coveredFromDayOne: true }), undefined)
  assert.equal(shortfallAt({ ...gym, coveredFromDayOne: true }, 1), 0n)
})
