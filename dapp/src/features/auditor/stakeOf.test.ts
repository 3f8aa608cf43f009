import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stakeOf } from './stakeOf.ts'

const weeks = [
  { poolId: '0x1', outstanding: 30n, lost: 0n },
  { poolId: '0x1', outstanding: 10n, lost: 5n },
  { poolId: '0x2', outstanding: 7n, lost: 1n },
]
const pool = (id: string, deposits: bigint, coverInUse = 0n, coverDebt = 0n) => ({
  id,
  deposits,
  coverInUse,
  coverDebt,
})

test('stake is what was paid in less what was lost; locked is what is outstanding', () => {
  assert.deepEqual(stakeOf([pool('0x1', 100n)], weeks), {
    staked: 95n,
    vouchers: 40n,
    cover: 0n,
    locked: 40n,
    lost: 5n,
  })
})

test('cover of memberships is locked as well, and what it paid for refunds is lost until it is repaid', () => {
  assert.deepEqual(stakeOf([pool('0x1', 100n, 20n, 3n)], weeks), {
    staked: 92n,
    vouchers: 40n,
    cover: 20n,
    locked: 60n,
    lost: 8n,
  })
})

test('pools add up, and a pool without sales has nothing locked', () => {
  const { staked, locked, lost } = stakeOf([pool('0x1', 100n), pool('0x2', 50n)], weeks)
  assert.deepEqual({ staked, locked, lost }, { staked: 144n, locked: 47n, lost: 6n })
  assert.equal(stakeOf([pool('0x3', 1n)], weeks).locked, 0n)
})
