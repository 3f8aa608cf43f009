import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumPostings } from './sumPostings.ts'

test('movements of each account add up', () => {
  const sums = sumPostings([
    { account: '0x10', amount: 100n },
    { account: '0x11', amount: 7n },
    { account: '0x10', amount: -40n },
    { account: '0x11', amount: -7n },
  ])
  assert.deepEqual(
    [...sums],
    [
      ['0x10', 60n],
      ['0x11', 0n],
    ],
  )
})
