import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moments } from './moments.ts'
import { priceAt, type WeekValue } from './priceAt.ts'

const week = 604_800n
const startsAt = 1_000n * week
// The paper's gym, whose week is seven days.
const gym: WeekValue = {
  terms: { retailTotal: 1_066_000_000n, prepaidPrice: 858_000_000n, weekCount: 52 },
  parts: 7,
  startsAt,
}
const plain = { price: 0n, fair: true, markupBps: 0 }

test('a fixed price stands still, with and without a week', () => {
  const fixed = { price: 2_500_000n, fair: false, markupBps: 0 }
  for (const time of [0n, startsAt, startsAt + week]) {
    assert.equal(priceAt(fixed, gym, time), 2_500_000n)
    assert.equal(priceAt(fixed, undefined, time), 2_500_000n)
  }
})

test('the fair price rises until its week, is retail at its start, and half of it after half', () => {
  // 1,066 / 52 weeks / 7 days, rounded up
  assert.equal(priceAt(plain, gym, startsAt), 2_928_572n)
  assert.ok(priceAt(plain, gym, startsAt - 10n * week) < priceAt(plain, gym, startsAt - week))
  assert.equal(priceAt(plain, gym, startsAt + week / 2n), 1_464_286n)
})

test('5% off is 5% off, but never below the floor and never nothing', () => {
  const off = { ...plain, markupBps: -500 }
  assert.equal(priceAt(off, gym, startsAt), 2_782_144n)
  assert.equal(priceAt({ ...off, price: 2_000_000n }, gym, startsAt + week - 1n), 2_000_000n)
  assert.equal(priceAt(off, gym, startsAt + week), 1n)
})

test('the figures are at moments in order, between now and the end', () => {
  const early = moments(startsAt - 8n * week, startsAt, startsAt + week)
  assert.equal(early.length, 12)
  assert.deepEqual(early.slice(0, 3), [
    startsAt - 8n * week,
    startsAt - 6n * week,
    startsAt - 4n * week,
  ])
  const inside = moments(startsAt + week / 2n, startsAt, startsAt + week)
  assert.ok(inside.every((one, place) => place === 0 || one > (inside[place - 1] ?? one)))
  assert.equal(inside[0], startsAt + week / 2n)
  assert.equal(inside.at(-1), startsAt + week)
  assert.deepEqual(moments(5n, startsAt, 9n), [5n, 9n])
})
