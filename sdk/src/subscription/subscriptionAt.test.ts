import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gym } from '../schedule/fixtures/vectorPlans.ts'
import { remainingAfter } from '../schedule/remainingAfter.ts'
import { secondThird } from '../schedule/secondThird.ts'
import { afterPause } from './afterPause.ts'
import { afterResume } from './afterResume.ts'
import { priceOfTier } from './priceOfTier.ts'
import { subscriptionAt } from './subscriptionAt.ts'
import type { SubscriptionFacts } from './subscriptionFacts.ts'
import { subscriptionStatuses } from './subscriptionStatuses.ts'

const tiers = [{ discountBps: 500 }, { discountBps: 1_000 }, { discountBps: 1_500 }]
const terms = { ...gym, longestPauseWeeks: 8, tiers }
const theatre = { ...terms, coolingOffWeeks: 2 }
const bought: SubscriptionFacts = {
  firstWeek: 3_001,
  pausedFrom: 0,
  resumesAt: 0,
  pauseWeeksUsed: 0,
  refundedWeek: 0,
  tier: 0,
}
/** The calendar week in which week `number` of it runs, if it never pauses. */
const weekNumber = (number: number) => 3_000 + number

test('statuses are those of the contract, in its order', () => {
  const source = readFileSync(
    new URL('../../../contracts/types/Status.sol', import.meta.url),
    'utf8',
  )
  const body = /enum Status \{(.*?)\}/s.exec(source)?.[1] ?? ''
  const names = body
    .replace(/\/\/\/.*$/gm, '')
    .split(',')
    .map((name) => name.trim())
  assert.deepEqual(
    names,
    subscriptionStatuses.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  )
})

test('the life of a membership of the gym that nobody touches', () => {
  const at = (number: number) => subscriptionAt(terms, bought, weekNumber(number))
  const life = [0, 1, 18, 19, 51, 52, 53].map((number) => {
    const { status, weeksBegun, refundable, mayPause } = at(number)
    return [status, weeksBegun, refundable, mayPause]
  })
  assert.deepEqual(life, [
    ['starting', 0, 0n, false],
    ['active', 1, 0n, false],
    ['active', 18, 0n, false],
    ['active', 19, 495_323_529n, true],
    ['active', 51, 12_500_000n, true],
    ['active', 52, 0n, false],
    ['ended', 52, 0n, false],
  ])
  assert.equal(at(1).endWeek, 3_053)
  assert.equal(at(30).pauseWeeksLeft, 8)
  assert.equal(at(30).mayResume, false)
})

test('cooling-off: the whole price before week 1, then less the weeks begun', () => {
  const life = [-1, 0, 1, 2, 3].map((number) => {
    const { status, refundable } = subscriptionAt(theatre, bought, weekNumber(number))
    return [status, refundable]
  })
  assert.deepEqual(life, [
    ['starting', 858_000_000n],
    ['starting', 858_000_000n],
    ['coolingOff', 837_500_000n],
    ['coolingOff', 817_156_862n],
    ['active', 0n],
  ])
})

test('Threat23: a pause begins on Monday, freezes all, and ends by the clock', () => {
  const facts = afterPause(bought, weekNumber(26), weekNumber(34))
  const at = (number: number) => subscriptionAt(terms, facts, weekNumber(number))

  assert.equal(at(25).status, 'active')
  assert.equal(at(25).mayPause, false, 'it is asked for already')
  assert.equal(at(25).mayResume, true, 'and can be taken back')
  assert.deepEqual([at(26).status, at(33).status, at(34).status], ['paused', 'paused', 'active'])
  assert.deepEqual(
    [25, 26, 33, 34, 59, 60].map((number) => at(number).weeksBegun),
    [25, 25, 25, 26, 51, 52],
  )
  assert.equal(at(33).refundable, remainingAfter(terms, 25), 'Threat24: R at the frozen weeks')
  assert.equal(at(25).refundable, at(33).refundable)
  assert.deepEqual([at(33).mayResume, at(32).mayResume], [false, true])
  assert.equal(at(30).firstWeek, 3_001)
  assert.equal(at(34).firstWeek, 3_009)
  assert.equal(at(20).endWeek, 3_061)
  assert.equal(at(61).status, 'ended')
  assert.equal(at(34).pauseWeeksLeft, 0)
})

test('resumed early, the rest of the longest pause stays', () => {
  const paused = afterPause(bought, weekNumber(26), weekNumber(34))
  const resumed = afterResume(paused, weekNumber(29))
  const at = (number: number) => subscriptionAt(terms, resumed, weekNumber(number))

  assert.deepEqual([at(28).status, at(29).status], ['paused', 'active'])
  assert.equal(at(29).weeksBegun, 26)
  assert.equal(at(29).pauseWeeksLeft, 5)
  assert.equal(at(29).endWeek, 3_056)
  assert.ok(at(29).mayPause)

  const again = afterPause(resumed, weekNumber(31), weekNumber(36))
  const state = subscriptionAt(terms, again, weekNumber(33))
  assert.deepEqual([state.status, state.weeksBegun, state.pauseWeeksLeft], ['paused', 27, 0])
})

test('a pause taken back in the week in which it was asked for never was', () => {
  const asked = afterPause(bought, weekNumber(26), weekNumber(34))
  const taken = afterResume(asked, weekNumber(26))
  for (let number = 25; number <= 54; number++) {
    assert.deepEqual(
      subscriptionAt(terms, taken, weekNumber(number)),
      subscriptionAt(terms, bought, weekNumber(number)),
    )
  }
})

test('whoever left has access to the end of the week, and nothing moves after it', () => {
  const left = { ...bought, refundedWeek: weekNumber(19) }
  const state = subscriptionAt(terms, left, weekNumber(19))
  assert.deepEqual(
    [state.status, state.weeksBegun, state.refundable, state.endWeek, state.mayPause],
    ['leaving', 19, 0n, weekNumber(20), false],
  )
  const later = subscriptionAt(terms, left, weekNumber(40))
  assert.deepEqual([later.status, later.weeksBegun, later.refundable], ['ended', 19, 0n])

  const early = subscriptionAt(theatre, { ...bought, refundedWeek: 3_000 }, 3_000)
  assert.deepEqual([early.status, early.weeksBegun], ['leaving', 0])

  const paused = afterPause(bought, weekNumber(26), weekNumber(34))
  const leftPaused = { ...paused, refundedWeek: weekNumber(28) }
  const pausedState = subscriptionAt(terms, leftPaused, weekNumber(28))
  assert.deepEqual([pausedState.status, pausedState.weeksBegun], ['leaving', 25])
  assert.equal(pausedState.mayResume, false)
  assert.equal(subscriptionAt(terms, leftPaused, weekNumber(50)).weeksBegun, 25)
})

test('Threat17: a bundle’s refund counts from what was paid', () => {
  assert.equal(priceOfTier(terms, 3), 729_300_000n)
  const state = subscriptionAt(terms, { ...bought, tier: 3 }, weekNumber(19))
  assert.equal(state.refundable, remainingAfter(terms, 19, 729_300_000n))
  assert.ok(state.refundable < 495_323_529n)
  assert.throws(() => priceOfTier(terms, 4), RangeError)
})

test('Threat23: random lives agree with counting week by week', () => {
  let seed = 7n
  const next = (below: number) => {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n
    return Number((seed >> 33n) % BigInt(below))
  }
  for (let life = 0; life < 300; life++) {
    const weekCount = 6 + next(99)
    const plan = {
      ...terms,
      weekCount,
      coolingOffWeeks: next(3),
      longestPauseWeeks: next(weekCount + 1),
    }
    let facts = { ...bought, tier: next(4) }
    const price = priceOfTier(plan, facts.tier)
    // Written down every Monday, by hand.
    let begun = 0
    let pausedWeeks = 0
    let isPaused = false
    let pauseAsked = false
    let resumeAsked = false
    for (let week = 3_000; week < 3_000 + 2 * weekCount + 5; week++) {
      if (week > 3_000) {
        if (isPaused && (resumeAsked || pausedWeeks === plan.longestPauseWeeks)) isPaused = false
        if (pauseAsked) isPaused = true
        pauseAsked = false
        resumeAsked = false
        if (isPaused) pausedWeeks++
        else begun++
      }
      const state = subscriptionAt(plan, facts, week)
      const ended = begun > weekCount
      const inMiddle = begun > secondThird(weekCount) && begun < weekCount
      const coolingOff = plan.coolingOffWeeks > 0 && begun <= plan.coolingOffWeeks

      assert.equal(state.weeksBegun, Math.min(begun, weekCount))
      assert.equal(state.status === 'ended', ended)
      assert.equal(state.status === 'paused', isPaused)
      assert.equal(state.status === 'starting', begun === 0)
      assert.equal(
        state.refundable,
        coolingOff || inMiddle ? remainingAfter(plan, Math.min(begun, weekCount), price) : 0n,
      )
      assert.equal(state.mayPause, inMiddle && !isPaused && pausedWeeks < plan.longestPauseWeeks)

      if (state.mayPause && next(6) === 0) {
        facts = afterPause(facts, week + 1, week + 1 + state.pauseWeeksLeft)
        pauseAsked = true
      } else if (state.mayResume && next(4) === 0) {
        facts = afterResume(facts, week + 1)
        resumeAsked = true
      }
    }
  }
})
