import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gym, vectorPlans } from '../schedule/fixtures/vectorPlans.ts'
import { twinPrice } from '../schedule/twinPrice.ts'
import { poolOfWeek } from './poolOfWeek.ts'
import { twinWeeks } from './twinWeeks.ts'

const upTo = (weekCount: number) => Array.from({ length: weekCount }, (_, i) => i + 1)

test('the 52 twins of the gym cost 962.000025, and are worth 962 if they are of one week', () => {
  const paid = upTo(52).reduce((sum, k) => sum + twinPrice(gym, k), 0n)
  const steps = upTo(52).reduce((sum, k) => sum + k - 1, 0)
  assert.equal(paid, 962_000_025n)
  assert.equal(poolOfWeek(gym, 52, steps), 962_000_000n)
})

test('one twin is worth its price, less what was rounded up', () => {
  for (const { terms } of vectorPlans) {
    for (const k of upTo(terms.weekCount)) {
      const crumbs = twinPrice(terms, k) - poolOfWeek(terms, 1, k - 1)
      assert.ok(crumbs === 0n || crumbs === 1n, `week ${k} of ${terms.weekCount}`)
    }
  }
})

test('whatever twins a week is of, it never has more than they cost, and lacks one unit a twin at most', () => {
  for (const { terms } of vectorPlans) {
    let [paid, steps, twins] = [0n, 0, 0]
    for (let i = 0; i < 300; i++) {
      const k = 1 + ((i * 37 + (i % 5)) % terms.weekCount)
      paid += twinPrice(terms, k)
      steps += k - 1
      twins += 1
      const crumbs = paid - poolOfWeek(terms, twins, steps)
      assert.ok(crumbs >= 0n && crumbs <= BigInt(twins))
    }
  }
  assert.equal(poolOfWeek(gym, 0, 0), 0n)
})

test('the weeks that bits name begin at 1', () => {
  assert.deepEqual(twinWeeks(0n), [])
  assert.deepEqual(twinWeeks(0b101n), [1, 3])
  assert.deepEqual(twinWeeks(1n << 103n), [104])
  assert.equal(twinWeeks((1n << 52n) - 1n).length, 52)
})
