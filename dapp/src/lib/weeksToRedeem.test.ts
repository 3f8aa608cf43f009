import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { voucherId } from '@homing/sdk/ids/voucherId'
import { weeksToRedeem } from './weeksToRedeem.ts'

const offset = 342_000
const redeemed = (sold: bigint, used: bigint, quantity: bigint) => ({
  voucherId: voucherId(7n, sold),
  timestamp: weekStart(used, BigInt(offset)) + 1_000n,
  quantity,
})

test('there is none before the first redemption', () => {
  assert.equal(weeksToRedeem([], offset), undefined)
})

test('counts vouchers and not redemptions', () => {
  const some = [redeemed(100n, 100n, 1n), redeemed(100n, 110n, 5n), redeemed(101n, 103n, 2n)]
  assert.equal(weeksToRedeem(some, offset), 10)
  assert.equal(weeksToRedeem(some.slice(0, 1), offset), 0)
})
