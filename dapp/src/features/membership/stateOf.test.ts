import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from './stateOf.ts'

const gym = {
  retailTotal: 1_066_000_000n,
  prepaidPrice: 858_000_000n,
  weekCount: 52,
  coolingOffWeeks: 0,
  longestPauseWeeks: 8,
  tiers: [],
}
const running = {
  tier: 0n,
  firstWeek: 100n,
  pausedFrom: 0n,
  resumesAt: 0n,
  pauseWeeksLeft: 8n,
  endWeek: 152n,
}

test('week 19 of the gym gives 495.32 back, and week 20 less', () => {
  const now = stateOf(gym, running, 118, 118)
  assert.equal(now.weeksBegun, 19)
  assert.equal(now.status, 'active')
  assert.equal(now.refundable / 10_000n, 49_532n)
  const next = stateOf(gym, running, 118, 119)
  assert.equal(next.weeksBegun, 20)
  assert.ok(next.refundable < now.refundable)
})

test('a pause keeps what comes back, until it ends by the clock', () => {
  const paused = {
    ...running,
    pausedFrom: 120n,
    resumesAt: 128n,
    pauseWeeksLeft: 0n,
    endWeek: 160n,
  }
  const before = stateOf(gym, paused, 119, 119)
  const inside = stateOf(gym, paused, 121, 127)
  const after = stateOf(gym, { ...paused, firstWeek: 108n }, 130, 128)
  assert.equal(before.status, 'active')
  assert.equal(inside.status, 'paused')
  assert.equal(inside.refundable, before.refundable)
  assert.equal(after.status, 'active')
  assert.equal(after.weeksBegun, 21)
  assert.equal(after.mayPause, false)
})

test('a reader whose clock is ahead of the newest block sees the same', () => {
  const paused = {
    ...running,
    pausedFrom: 120n,
    resumesAt: 123n,
    pauseWeeksLeft: 5n,
    endWeek: 155n,
  }
  const state = stateOf(gym, paused, 123, 123)
  assert.equal(state.status, 'active')
  assert.equal(state.weeksBegun, 21)
  assert.equal(state.endWeek, 155)
})

test('who left is known by the end', () => {
  const left = { ...running, endWeek: 119n }
  assert.equal(stateOf(gym, left, 118, 118).status, 'leaving')
  assert.equal(stateOf(gym, left, 118, 119).status, 'ended')
  assert.equal(stateOf(gym, left, 125, 125).refundable, 0n)
})
