import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeAbiParameters, getAbiItem } from 'viem'
import { weekMarketAbi } from '../abi/weekMarketAbi.ts'
import { encodeSellTerms } from './encodeSellTerms.ts'
import { encodeSellTermsList } from './encodeSellTermsList.ts'
import type { SellTerms } from './sellTerms.ts'

// What the contract emits is the struct that it read, so its ABI says how the data are written.
const listed = getAbiItem({ abi: weekMarketAbi, name: 'OfferListed' })
const struct = listed.inputs[5]

const fixed: SellTerms = { price: 2_500_000n, fair: false, markupBps: 0, endsAt: 1_800_000_000 }
const fair: SellTerms = { price: 0n, fair: true, markupBps: -9_999, endsAt: 0 }
const widest: SellTerms = {
  price: 2n ** 96n - 1n,
  fair: true,
  markupBps: 32_767,
  endsAt: 2 ** 40 - 1,
}

test('the data of a transfer are the contract’s own struct', () => {
  assert.equal(struct.name, 'terms')
  for (const terms of [fixed, fair, widest]) {
    const [read] = decodeAbiParameters([struct], encodeSellTerms(terms))
    assert.deepEqual(read, terms)
    // A static struct has no offset in front of it.
    assert.equal(encodeSellTerms(terms).length, 2 + 4 * 64)
  }
})

test('those of a batch are a list of it', () => {
  const list = { ...struct, type: 'tuple[]' } as const
  for (const terms of [[fair], [fixed, fair, widest]]) {
    const [read] = decodeAbiParameters([list], encodeSellTermsList(terms))
    assert.deepEqual(read, terms)
  }
  assert.throws(() => encodeSellTermsList([]), RangeError)
})

test('what the struct can’t hold is refused', () => {
  assert.throws(() => encodeSellTerms({ ...fixed, price: 2n ** 96n }))
  assert.throws(() => encodeSellTerms({ ...fixed, price: -1n }))
  assert.throws(() => encodeSellTerms({ ...fair, markupBps: 40_000 }))
})
