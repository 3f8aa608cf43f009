import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfferDraft } from './OfferDraft.ts'
import { offerTermsOf } from './offerTermsOf.ts'

const pool = `0x${'0'.repeat(62)}01` as const
const now = Math.floor(new Date('2026-03-01T12:00').getTime() / 1000)
const beer: OfferDraft = {
  kind: 'voucher',
  title: 'A beer',
  description: 'Whatever is on tap.',
  price: '10',
  cap: '100',
  redeemFrom: '',
  sellUntil: '2026-05-31',
  redeemBy: '',
  eventAt: '',
  cutPercent: 20,
  promoterPercent: 50,
  heldPercent: 0,
  arbiterDays: '30',
}
const play: OfferDraft = { ...beer, kind: 'event', sellUntil: '', eventAt: '2026-04-10T20:00' }
const read = (change: Partial<OfferDraft>, base = beer) => {
  const answer = offerTermsOf({ ...base, ...change }, pool, 6, now)
  return 'offer' in answer ? answer.offer.terms : answer.problems
}
const at = (text: string) => Math.floor(new Date(text).getTime() / 1000)

test('a voucher is good for a year after its sale, to the second', () => {
  const terms = read({})
  assert.deepEqual(terms, {
    pool,
    price: 10_000_000n,
    cap: 100,
    redeemFrom: now,
    sellUntil: at('2026-06-01T00:00'),
    redeemBy: at('2026-06-01T00:00') + 365 * 86_400,
    eventAt: 0,
    patronCutBps: 2_000,
    promoterBps: 5_000,
    heldBps: 0,
    arbiterDays: 30,
  })
})

test('the same day a year later is never too early, whatever the clocks did', () => {
  const terms = read({ redeemBy: '2027-05-31' })
  assert.ok('redeemBy' in terms && 'sellUntil' in terms)
  assert.ok(Number(terms.redeemBy) >= Number(terms.sellUntil) + 365 * 86_400)
  assert.deepEqual(Object.keys(read({ redeemBy: '2027-05-30' })), ['redeemBy'])
})

test('an event is sold until it begins, and ends exactly 7 days after it', () => {
  const terms = read({}, play)
  assert.ok('eventAt' in terms)
  assert.equal(terms.eventAt, at('2026-04-10T20:00'))
  assert.equal(terms.sellUntil, terms.eventAt)
  assert.equal(terms.redeemBy, Number(terms.eventAt) + 7 * 86_400)
  assert.equal(terms.redeemFrom, at('2026-04-10T00:00'))
  const earlier = read({ sellUntil: '2026-04-08' }, play)
  assert.equal(earlier.sellUntil, at('2026-04-09T00:00'))
  assert.equal(read({ sellUntil: '2026-04-10' }, play).sellUntil, at('2026-04-10T20:00'))
})

test('says which field is wrong', () => {
  assert.deepEqual(Object.keys(read({ title: '', price: '0', cap: '0' })).sort(), [
    'cap',
    'price',
    'title',
  ])
  assert.deepEqual(Object.keys(read({ price: '1.2345678' })), ['price'])
  assert.deepEqual(Object.keys(read({ sellUntil: '' })), ['sellUntil'])
  assert.deepEqual(Object.keys(read({ sellUntil: '2026-02-01' })), ['sellUntil'])
  assert.deepEqual(Object.keys(read({ redeemFrom: '2028-01-01' })), ['redeemFrom'])
  assert.deepEqual(Object.keys(read({ arbiterDays: '61' })), ['arbiterDays'])
  assert.deepEqual(Object.keys(read({ eventAt: '' }, play)), ['eventAt'])
})
