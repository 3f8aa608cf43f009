import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { kindOf } from './kindOf.ts'

const kind = (name: string, of: string, product?: Parameters<typeof kindOf>[2], type = 'uint256') =>
  kindOf({ path: [name], type, value: 1n }, of, product)

test('an id is that of the contract whose call or event it is', () => {
  assert.equal(kind('id', 'WeekRedeemed', 'weeks'), 'week')
  assert.equal(kind('ids', 'TransferBatch', 'weeks'), 'week')
  assert.equal(kind('id', 'TransferSingle', 'vouchers'), 'voucher')
  assert.equal(kind('id', 'TransferSingle', 'shares'), 'plain')
  assert.equal(kind('id', 'OfferListed', 'market'), 'plain')
  assert.equal(kind('id', 'SubscriptionPaused', 'memberships'), 'subscription')
})

test('an offer of the market isn’t one of the vouchers', () => {
  assert.equal(kind('offer', 'OfferFilled', 'market'), 'sellOffer')
  assert.equal(kind('offer', 'VouchersBought', 'vouchers', 'uint64'), 'offer')
})

test('amounts of week tokens and of the market are money, parts are not', () => {
  const money = ['amount', 'paid', 'forfeited', 'cost', 'mostCost', 'price']
  for (const name of money) assert.equal(kind(name, 'x'), 'money', name)
  for (const name of ['parts', 'quantity', 'startWeek']) assert.equal(kind(name, 'x'), 'plain')
  assert.equal(kind('weekBits', 'WeeksBought', 'weeks'), 'weekBits')
  assert.equal(kind('endsAt', 'OfferListed', 'market', 'uint40'), 'time')
  assert.equal(kind('markupBps', 'OfferListed', 'market', 'int16'), 'bps')
})

test('no event of theirs prints an amount as a bare number', () => {
  const counts =
    /^(parts|quantity|value|values|startWeek|subscription|id|ids|offer|weekBits|nonce)$/
  for (const [product, abi] of [
    ['weeks', entangledWeeksAbi],
    ['market', weekMarketAbi],
  ] as const) {
    for (const item of abi.filter(({ type }) => type === 'event')) {
      for (const input of 'inputs' in item ? item.inputs : []) {
        if (!/^u?int/.test(input.type) || counts.test(input.name ?? '')) continue
        assert.notEqual(kind(input.name ?? '', 'x', product, input.type), 'plain', input.name)
      }
    }
  }
})
