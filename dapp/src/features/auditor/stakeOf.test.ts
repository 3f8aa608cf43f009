import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stakeOf } from './stakeOf.ts'

const weeks = [
  { poolId: '0x1', outstanding: 30n, lost: 0n },
  { poolId: '0x1', outstanding: 10n, lost: 5n },
  { poolId: '0x2', outstanding: 7n, lost: 1n },
]

test('stake is what was paid in less what was lost; locked is what is outstanding', () => {
  assert.deepEqual(stakeOf([{ id: '0x1', deposits: 100n }], weeks), {
    staked: 95n,
    locked: 40n,
    lost: 5n,
  })
})

test('pools add up, and a pool without sales has nothing locked', () => {
  const pools = [
    { id: '0x1', deposits: 100n },
    { id: '0x2', deposits: 50n },
  ]
  assert.deepEqual(stakeOf(pools, weeks), { staked: 144n, locked: 47n, lost: 6n })
  assert.deepEqual(stakeOf([{ id: '0x3', deposits: 1n }], weeks), {
    staked: 1n,
    locked: 0n,
    lost: 0n,
  })
})
