import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerState } from './offerState.ts'
import type { SellOffer } from './sellOffer.ts'

const startsAt = 604_800n * 2_000n
const week = {
  token: 'week',
  tokenId: 1n,
  startsAt,
  endsAt: startsAt + 3_600n,
  left: 2,
  state: 'open',
} as SellOffer
const kindAt = (second: bigint, changes: Partial<SellOffer> = {}) => {
  const { kind, label } = offerState({ ...week, ...changes }, Number(second))
  return `${kind}: ${label}`
}

test('an offer is open, then ended and to be taken back, then lost with its week', () => {
  assert.equal(kindAt(startsAt + 3_599n), 'open: For sale')
  assert.equal(kindAt(startsAt + 3_600n), 'ended: Ended: take it back')
  assert.equal(kindAt(startsAt + 604_799n), 'ended: Ended: take it back')
  assert.equal(kindAt(startsAt + 604_800n), 'ended: Its week is over')
})

test('what is sold or taken back is over, whatever the clock says', () => {
  assert.equal(kindAt(0n, { state: 'sold', left: 0 }), 'over: Sold')
  assert.equal(kindAt(startsAt * 2n, { state: 'closed' }), 'over: Taken back')
})
