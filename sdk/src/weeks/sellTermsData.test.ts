import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHex } from 'viem'
import { sellTermsData } from './sellTermsData.ts'

const terms = { price: 2_500_000n, fair: true, markupBps: -500, endsAt: 1_800_000_000 }
const word = (value: bigint) => toHex(BigInt.asUintN(256, value), { size: 32 }).slice(2)
const words = [2_500_000n, 1n, -500n, 1_800_000_000n].map(word).join('')

test('terms are the four words that the market decodes', () => {
  assert.equal(sellTermsData(terms), `0x${words}`)
})

test('a list of terms says where it begins and how many there are', () => {
  assert.equal(sellTermsData([terms]), `0x${word(32n)}${word(1n)}${words}`)
  assert.equal(sellTermsData([terms, terms]), `0x${word(32n)}${word(2n)}${words}${words}`)
})
