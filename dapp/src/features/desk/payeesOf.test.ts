import assert from 'node:assert/strict'
import { test } from 'node:test'
import { payeesOf } from './payeesOf.ts'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('reads percent to a hundredth, and skips empty rows', () => {
  const rows = [
    { account, percent: '12.5' },
    { account: '', percent: '' },
    { account, percent: '3,05' },
  ]
  assert.deepEqual(payeesOf(rows), {
    payees: [
      { account, bps: 1_250 },
      { account, bps: 305 },
    ],
  })
})

test('refuses more than everything, nothing, and nobody', () => {
  const sum = [
    { account, percent: '60' },
    { account, percent: '40.01' },
  ]
  assert.ok('problem' in payeesOf(sum))
  assert.ok('problem' in payeesOf([{ account, percent: '0' }]))
  assert.ok('problem' in payeesOf([{ account: '', percent: '5' }]))
})
