import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getsAt } from './getsAt.ts'

const week = 604_800n
const gym = (startsAt: bigint) => ({
  terms: { retailTotal: 1_066_000_000n, prepaidPrice: 858_000_000n, weekCount: 52 },
  parts: 7,
  startsAt,
})
const chosen = [
  { week: gym(10n * week), quantity: 7n },
  { week: gym(11n * week), quantity: 2n },
]

test('a seller gets each part’s own price, and nothing for a week that is over', () => {
  const fair = { price: 0n, fair: true, markupBps: 0 }
  // 7 at retail, and 2 of a week later at retail less a 51st of 19.5%.
  assert.equal(getsAt(fair, chosen, 10n * week), 7n * 2_928_572n + 2n * 2_917_367n)
  assert.equal(getsAt(fair, chosen, 11n * week), 2n * 2_928_572n)
  assert.equal(getsAt(fair, chosen, 12n * week), 0n)
})

test('at a fixed price each costs the same; what has no week is always good', () => {
  const fixed = { price: 3n, fair: false, markupBps: 0 }
  assert.equal(getsAt(fixed, chosen, 0n), 27n)
  assert.equal(getsAt(fixed, [{ week: undefined, quantity: 4n }], 99n * week), 12n)
})
