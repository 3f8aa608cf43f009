import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerState } from './offerState.ts'

const offer = { open: true, sold: 3n, cap: 10n, sellUntil: 100n }

test('says why an offer is not on sale, the last word first', () => {
  assert.equal(offerState(offer, 4n, 99).label, 'On sale')
  assert.equal(offerState(offer, undefined, 99).label, 'On sale')
  assert.equal(offerState(offer, 0n, 99).label, 'No room this week')
  assert.equal(offerState({ ...offer, sold: 10n }, 0n, 99).label, 'Sold out')
  assert.equal(offerState({ ...offer, open: false }, 0n, 99).label, 'Stopped')
  assert.match(offerState({ ...offer, open: false }, 0n, 100).label, /^Ended/)
})
