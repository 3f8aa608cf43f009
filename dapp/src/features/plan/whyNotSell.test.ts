import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotSell } from './whyNotSell.ts'

test('a plan is sold while it is open and has a seat', () => {
  assert.equal(whyNotSell({ open: true, seats: 39n, terms: { capacity: 40 } }), undefined)
  assert.match(whyNotSell({ open: true, seats: 40n, terms: { capacity: 40 } }) ?? '', /40 seats/)
  assert.match(whyNotSell({ open: false, seats: 0n, terms: { capacity: 40 } }) ?? '', /stopped/)
})
