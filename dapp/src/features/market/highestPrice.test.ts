import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceAt, type WeekValue } from '../../components/market/priceAt.ts'
import { highestPrice } from './highestPrice.ts'

const week = 604_800n
const startsAt = 1_000n * week
const gym: WeekValue = {
  terms: { retailTotal: 1_066_000_000n, prepaidPrice: 858_000_000n, weekCount: 52 },
  parts: 7,
  startsAt,
}
const fair = { price: 0n, fair: true, markupBps: -500 }

test('a fixed price needs no room for the clock', () => {
  const fixed = { price: 5n, fair: false, markupBps: 0 }
  assert.equal(highestPrice(fixed, gym, startsAt), 5n)
  assert.equal(highestPrice(fixed, undefined, startsAt), 5n)
})

test('within the hour it never costs more, before, around and inside its week', () => {
  for (const now of [
    startsAt - 20n * week,
    startsAt - 1_800n,
    startsAt,
    startsAt + 60n,
    startsAt + 3n * 86_400n,
    startsAt + week - 100n,
  ]) {
    const most = highestPrice(fair, gym, now)
    for (let ahead = -900n; ahead <= 3_600n; ahead += 60n) {
      assert.ok(priceAt(fair, gym, now + ahead) <= most)
    }
    // A little is little: less than one percent, but in the last hours of its week.
    if (now < startsAt + 4n * 86_400n) assert.ok(most * 100n <= priceAt(fair, gym, now) * 101n)
  }
})
