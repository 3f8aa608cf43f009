import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keccak256, stringToBytes, zeroHash } from 'viem'
import { readTerms } from './readTerms.ts'

const uriOf = (fields: object) =>
  `data:application/json,${encodeURIComponent(JSON.stringify(fields))}`
const text = 'Open from 6 to 23.\nTowels are yours to bring – “all” of them.'
const hash = keccak256(stringToBytes(text))

test('the text is found where it has the hash, to the letter', () => {
  assert.deepEqual(readTerms(uriOf({ terms: text }), hash), { kind: 'text', text })
  assert.deepEqual(readTerms(uriOf({ terms: `${text} ` }), hash), { kind: 'missing' })
})

test('a hash without its text is said to be so, and none is none', () => {
  assert.deepEqual(readTerms('', hash), { kind: 'missing' })
  assert.deepEqual(readTerms('https://example.org/terms.json', hash), { kind: 'missing' })
  assert.deepEqual(readTerms(uriOf({ terms: text }), zeroHash), { kind: 'missing' })
  assert.deepEqual(readTerms(uriOf({ description: 'A gym' }), zeroHash), { kind: 'none' })
  assert.deepEqual(readTerms('', keccak256(stringToBytes(''))), { kind: 'none' })
})
