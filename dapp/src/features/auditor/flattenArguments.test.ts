import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flattenArguments } from './flattenArguments.ts'
import { kindOf } from './kindOf.ts'

test('structs and lists become one line a value', () => {
  const lines = flattenArguments(
    [
      {
        name: 'terms',
        type: 'tuple',
        components: [
          { name: 'pool', type: 'bytes32' },
          { name: 'price', type: 'uint88' },
        ],
      },
      {
        name: 'payees',
        type: 'tuple[]',
        components: [{ name: 'account', type: 'address' }],
      },
      { name: 'ids', type: 'uint256[]' },
      { name: '', type: 'bool' },
    ],
    [{ pool: '0x01', price: 5n }, [{ account: '0xa' }, { account: '0xb' }], [7n], true],
  )
  assert.deepEqual(
    lines.map(({ path, value }) => [path.join('.'), value]),
    [
      ['terms.pool', '0x01'],
      ['terms.price', 5n],
      ['payees.1.account', '0xa'],
      ['payees.2.account', '0xb'],
      ['ids.1', 7n],
      ['4', true],
    ],
  )
  assert.deepEqual(
    lines.map((line) => kindOf(line, 'publish')),
    ['pool', 'money', 'address', 'address', 'voucher', 'plain'],
  )
})

test('a value counts money in a payment and vouchers in their transfer', () => {
  const value = { path: ['value'], type: 'uint256', value: 1n }
  assert.equal(kindOf(value, 'Transfer'), 'money')
  assert.equal(kindOf(value, 'transferFrom'), 'money')
  assert.equal(kindOf(value, 'TransferSingle'), 'plain')
  assert.equal(kindOf(value, 'safeTransferFrom'), 'plain')
  assert.equal(kindOf({ ...value, path: ['values', '1'] }, 'TransferBatch'), 'plain')
  const id = { ...value, path: ['id'] }
  assert.equal(kindOf(id, 'SubscriptionBought'), 'subscription')
  assert.equal(kindOf(id, 'redeem'), 'voucher')
})
