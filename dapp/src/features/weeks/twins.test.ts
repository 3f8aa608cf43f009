import assert from 'node:assert/strict'
import { test } from 'node:test'
import { twinStates } from './twinStates.ts'
import { whyNoTwins } from './whyNoTwins.ts'

test('each week that is left says what can be done with it', () => {
  const weeks = twinStates({
    weekCount: 6,
    startWeek: 100,
    week: 101,
    bought: 0b1001n,
    guestSeats: 4,
    guestsIn: new Map([
      [104, 4],
      [105, 3],
    ]),
  })
  assert.deepEqual(weeks, [
    { k: 2, week: 101, state: 'begun' },
    { k: 3, week: 102, state: 'free' },
    { k: 4, week: 103, state: 'bought' },
    { k: 5, week: 104, state: 'full' },
    { k: 6, week: 105, state: 'free' },
  ])
})

test('a membership that has not begun has all of its weeks ahead', () => {
  const all = { weekCount: 6, startWeek: 102, bought: 0n, guestSeats: 1, guestsIn: new Map() }
  assert.ok(twinStates({ ...all, week: 101 }).every(({ state }) => state === 'free'))
  assert.equal(twinStates({ ...all, week: 101 }).length, 6)
  assert.equal(twinStates({ ...all, week: 108 }).length, 0)
})

test('why there are none is said before anybody tries', () => {
  const fine = {
    partsPerWeek: 7,
    guestSeats: 4,
    closed: false,
    status: 'active',
    coolingOff: false,
  } as const
  assert.equal(whyNoTwins(fine), undefined)
  assert.equal(whyNoTwins({ ...fine, status: 'starting' }), undefined)
  assert.match(whyNoTwins({ ...fine, guestSeats: 0 }) ?? '', /come alone/)
  assert.match(whyNoTwins({ ...fine, closed: true }) ?? '', /closed/)
  assert.match(whyNoTwins({ ...fine, status: 'paused' }) ?? '', /Resume/)
  assert.match(whyNoTwins({ ...fine, status: 'ended' }) ?? '', /over/)
  assert.match(whyNoTwins({ ...fine, status: 'starting', coolingOff: true }) ?? '', /given back/)
})
