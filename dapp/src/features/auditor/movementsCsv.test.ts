import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movementsCsv } from './movementsCsv.ts'

const accountId = `0x${'0'.repeat(63)}1` as const
const tx = `0x${'a'.repeat(64)}` as const

test('movements are written with their sign to the last unit, and quoted where a comma needs it', () => {
  const movement = { id: '7-1', accountId, blockNumber: 7n, timestamp: 1_767_225_600n, tx }
  const csv = movementsCsv(
    [
      { ...movement, label: 0x11, amount: 1_000_001n },
      { ...movement, label: 0x20, amount: -33_320_000n },
    ],
    6,
    '=EUR,"x"',
  )
  assert.deepEqual(csv.split('\r\n'), [
    'time,block,account,what it is,amount,currency,account id,transaction',
    `2026-01-01T00:00:00.000Z,7,Income,"Patrons’ cut of sales, not yet taken",1.000001,"'=EUR,""x""",${accountId},${tx}`,
    `2026-01-01T00:00:00.000Z,7,Held,"Held part of sales, until vouchers are redeemed",-33.32,"'=EUR,""x""",${accountId},${tx}`,
    '',
  ])
})
