import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callSentence } from './callSentence.ts'
import { inWords } from './inWords.ts'

test('names of the contracts become words', () => {
  assert.equal(inWords('promoterCut'), 'promoter cut')
  assert.equal(inWords('VouchersBought'), 'Vouchers bought')
  assert.equal(inWords('metadataURI'), 'metadata URI')
  assert.equal(inWords('payable_'), 'payable')
})

test('a call without a sentence of its own is still read aloud', () => {
  assert.equal(callSentence('buy'), 'Buys vouchers')
  assert.equal(callSentence('pauseAll'), 'Pause all')
  assert.equal(callSentence('buy', 'memberships'), 'Buys a membership')
  assert.equal(callSentence('buy', 'shares'), 'Buys a bundle of shares')
})
