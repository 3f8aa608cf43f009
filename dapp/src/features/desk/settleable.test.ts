import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleable } from './settleable.ts'

const week = (number: number, figures: { pool?: bigint; earned?: bigint; paid?: bigint } = {}) => ({
  planId: 1,
  week: number,
  sweepableAt: BigInt(number + 2) * 100n,
  pool: 0n,
  earned: 0n,
  paid: 0n,
  plan: { title: 'A year' },
  ...figures,
})

test('from the first week with something to take to the last', () => {
  const weeks = [
    week(9, { pool: 7n }),
    week(5),
    week(6, { earned: 30n, paid: 10n }),
    week(7, { pool: 5n }),
  ]
  assert.deepEqual(settleable(weeks, 900), [
    { planId: 1, title: 'A year', fromWeek: 6, weekCount: 2, earned: 20n, unused: 5n },
  ])
  assert.deepEqual(settleable([week(5), week(6, { earned: 3n, paid: 3n })], 9_000), [])
})

test('what nobody used is taken a week after the week, to the second', () => {
  assert.deepEqual(settleable([week(5, { pool: 7n })], 699), [])
  assert.equal(settleable([week(5, { pool: 7n })], 700)[0]?.unused, 7n)
})

test('no more than one transaction bears, and each plan by itself', () => {
  const weeks = [week(1, { earned: 1n }), week(52, { earned: 1n }), week(53, { earned: 1n })]
  const [first] = settleable(weeks, 0)
  assert.deepEqual([first?.fromWeek, first?.weekCount, first?.earned], [1, 52, 2n])
  const two = settleable([week(1, { earned: 1n }), { ...week(3, { earned: 1n }), planId: 2 }], 0)
  assert.deepEqual(
    two.map(({ planId, fromWeek }) => [planId, fromWeek]),
    [
      [1, 1],
      [2, 3],
    ],
  )
})
