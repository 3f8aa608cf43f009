import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escrowPoints } from './escrowPoints.ts'

const was = (week: number, amount: bigint) => ({
  week,
  allowance: amount,
  topUp: 1n,
  cover: 0n,
  reserve: amount,
})
const comes = (week: number, reserve: bigint) => ({
  week,
  fellDue: 0n,
  paid: 0n,
  due: 0n,
  pools: 5n,
  cover: 0n,
  reserve,
})

test('weeks in which nothing moved stand as the one before, and the end is where nothing is left', () => {
  const now = { week: 14, pools: 7n, cover: 1n, reserve: 6n }
  const ahead = [comes(14, 6n), comes(15, 3n), comes(16, 0n), comes(17, 0n)]
  const points = escrowPoints([was(10, 9n), was(12, 8n)], now, ahead)
  assert.deepEqual(
    points.map(({ week, when, reserve }) => [week, when, reserve]),
    [
      [10, 'past', 9n],
      [11, 'past', 9n],
      [12, 'past', 8n],
      [13, 'past', 8n],
      [14, 'now', 6n],
      [15, 'ahead', 3n],
      [16, 'ahead', 0n],
    ],
  )
  assert.equal(points[0]?.pools, 10n)
})
