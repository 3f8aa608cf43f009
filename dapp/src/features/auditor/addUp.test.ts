import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import type { Address } from 'viem'
import { addUp } from './addUp.ts'
import type { DecodedLog } from './decodeLogs.ts'
import { vaultMoves } from './vaultMoves.ts'

const person = (digit: string) => `0x${digit.repeat(40)}` as Address
const vault = person('f')
const euro = person('e')
const [maja, bar, patron] = [person('1'), person('2'), person('3')]
const income = accountId(euro, 1n, labels.patronIncome)
const held = accountId(euro, 1n, labels.held)

function log(address: Address, name: string, values: Record<string, unknown>): DecodedLog {
  const lines = Object.entries(values).map(([key, value]) => ({ path: [key], type: '', value }))
  return { address, logIndex: 0, topics: [], data: '0x', event: { name, arguments: lines } }
}
const transfer = (from: Address, to: Address, value: bigint) =>
  log(euro, 'Transfer', { from, to, value })
const posted = (account: string, amount: bigint) => log(vault, 'Posted', { account, amount })

test('a beer of 10.00 adds up: 8.00 to the bar, 1.00 to the link, 1.00 to the stakers', () => {
  const [sum, ...others] = addUp(
    vaultMoves(
      [
        transfer(maja, vault, 1_000n),
        posted(income, 100n),
        posted(held, 0n),
        transfer(vault, bar, 800n),
        transfer(vault, patron, 100n),
        transfer(maja, patron, 5n),
      ],
      vault,
    ),
  )
  assert.deepEqual(others, [])
  assert.equal(sum?.currency, euro)
  assert.equal(sum.moneyIn, 1_000n)
  assert.equal(sum.moneyOut, 1_000n)
  assert.deepEqual(
    sum.outs.map(({ kind, amount }) => [kind, amount]),
    [
      ['posted', 100n],
      ['left', 800n],
      ['left', 100n],
    ],
  )
})

test('three neighbours that changed at once are three movements, without those that did not', () => {
  const first = accountId(euro, 1n, labels.allowance)
  const amounts = [300n, 0n, -100n].map((value, place) => ({
    path: ['amounts', String(place + 1)],
    type: 'int256',
    value,
  }))
  const three: DecodedLog = {
    ...log(vault, 'PostedThree', {}),
    event: {
      name: 'PostedThree',
      arguments: [{ path: ['first'], type: 'bytes32', value: first }, ...amounts],
    },
  }
  assert.deepEqual(
    vaultMoves([three], vault).map((move) => 'account' in move && [move.account, move.amount]),
    [
      [first, 300n],
      [accountId(euro, 1n, labels.transaction), -100n],
    ],
  )
})

test('a debit is money in, a credit for somebody who refuses is money out, and its withdrawal too', () => {
  const [refused] = addUp(
    vaultMoves(
      [posted(held, -300n), log(vault, 'Credited', { currency: euro, to: bar, amount: 300n })],
      vault,
    ),
  )
  assert.equal(refused?.moneyIn, 300n)
  assert.equal(refused.moneyOut, 300n)

  const withdrawn = { currency: euro, from: bar, to: patron, amount: 300n }
  const [taken] = addUp(
    vaultMoves([log(vault, 'CreditWithdrawn', withdrawn), transfer(vault, patron, 300n)], vault),
  )
  assert.equal(taken?.moneyIn, 300n)
  assert.equal(taken.moneyOut, 300n)
})

test('what is sent to the vault by mistake is in and nowhere out', () => {
  const [sum] = addUp(vaultMoves([transfer(maja, vault, 7n)], vault))
  assert.equal(sum?.moneyIn, 7n)
  assert.equal(sum.moneyOut, 0n)
  assert.deepEqual(addUp(vaultMoves([transfer(maja, bar, 7n)], vault)), [])
})
