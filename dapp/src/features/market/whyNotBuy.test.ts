import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotBuy } from './whyNotBuy.ts'

const seller = '0x00000000000000000000000000000000000000aA'
const buyer = '0x00000000000000000000000000000000000000bb'
const offer = { seller, quantity: 3n, terms: { endsAt: 1_000 } } as const

test('an offer can be bought until the second in which it ends', () => {
  assert.equal(whyNotBuy(offer, 3n, buyer, 999), undefined)
  assert.match(whyNotBuy(offer, 3n, buyer, 1_000) ?? '', /^It ended/)
})

test('never by its seller, nor more than is left; a stranger may look', () => {
  assert.match(
    whyNotBuy(offer, 1n, '0x00000000000000000000000000000000000000AA', 0) ?? '',
    /your own/,
  )
  assert.match(whyNotBuy(offer, 4n, buyer, 0) ?? '', /Only 3 are left/)
  assert.match(whyNotBuy({ ...offer, quantity: 0n }, 1n, buyer, 0) ?? '', /sold, or was taken back/)
  assert.equal(whyNotBuy(offer, 1n, undefined, 0), undefined)
})
