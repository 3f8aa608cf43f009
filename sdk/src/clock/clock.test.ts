import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekOf } from './weekOf.ts'
import { weekOffsetOfUtc } from './weekOffsetOfUtc.ts'
import { weekStart } from './weekStart.ts'

const copenhagen = 342_000n
const seconds = (iso: string) => BigInt(Date.parse(iso) / 1000)

test('weeks begin on Monday 00:00 standard time', () => {
  const monday = seconds('2026-01-05T00:00:00+01:00')
  const week = weekOf(monday, copenhagen)

  assert.equal(weekStart(week, copenhagen), monday)
  assert.equal(weekOf(monday - 1n, copenhagen), week - 1n)
  assert.equal(weekOf(monday + 604_799n, copenhagen), week)
  assert.equal(weekOf(monday + 604_800n, copenhagen), week + 1n)
})

test('in summer they begin at 01:00', () => {
  const monday = seconds('2026-07-06T01:00:00+02:00')
  assert.equal(weekStart(weekOf(monday, copenhagen), copenhagen), monday)
})

test('places have their own offset', () => {
  assert.equal(weekOffsetOfUtc(1), copenhagen)
  assert.equal(weekOffsetOfUtc(0), 345_600n)
  assert.equal(weekOffsetOfUtc(5.5), 345_600n - 19_800n)
  for (const hours of [-12, 14]) {
    assert.ok(weekOffsetOfUtc(hours) >= 0n && weekOffsetOfUtc(hours) < 604_800n)
  }
})

test('there is no week before the first', () => {
  assert.throws(() => weekOf(341_999n, copenhagen), RangeError)
})
