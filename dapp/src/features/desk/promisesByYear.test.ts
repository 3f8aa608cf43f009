import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promisesByYear } from './promisesByYear.ts'

const year = 52 * 604_800
const now = 1_800_000_000
const facts = { now, waiting: 0, capacity: 40, weekCount: 52 }

test('what is overdue, waits or is due within a year stands in the first', () => {
  const shares = [
    { dueAt: BigInt(now - 3 * year), outstanding: 2 },
    { dueAt: BigInt(now + year - 1), outstanding: 3 },
    { dueAt: BigInt(now + 2 * year), outstanding: 5 },
  ]
  assert.deepEqual(
    promisesByYear(shares, { ...facts, waiting: 4 }).map(({ shares, seats }) => [shares, seats]),
    [
      [9, 40],
      [0, 40],
      [5, 40],
    ],
  )
})

test('a shorter membership leaves seats for more in a year', () => {
  assert.equal(promisesByYear([], { ...facts, weekCount: 26 })[0]?.seats, 80)
  assert.equal(promisesByYear([], { ...facts, weekCount: 104, capacity: 1 })[0]?.seats, 0)
})
