import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BookFilter, bookOf } from './bookOf.ts'
import type { SellOffer } from './sellOffer.ts'

const week = 604_800n
// With an offset of 0 weeks begin at multiples of a week.
const monday = 2_900n * week
const now = Number(monday + 3_600n)
const merchant = {
  id: 1,
  name: 'Fjordens Gym',
  currency: '0x0000000000000000000000000000000000000001',
  sector: 7997,
  locality: 'DKCPH',
  weekOffset: 0,
  metadataURI: '',
} as const
const plan = {
  id: 1,
  title: 'A year of iron',
  retailTotal: 1_066_000_000n,
  prepaidPrice: 858_000_000n,
  weekCount: 52,
  partsPerWeek: 7,
  closed: false,
  tiers: [],
}
const weeks = (id: number, ahead: bigint, changes: Partial<SellOffer> = {}): SellOffer => ({
  id,
  seller: '0x00000000000000000000000000000000000000aa',
  token: 'week',
  tokenId: 1n,
  startsAt: monday + ahead * week,
  quantity: 7,
  left: 7,
  price: 0n,
  fair: true,
  markupBps: 0,
  endsAt: monday + (ahead + 1n) * week,
  listedAt: 0n,
  state: 'open',
  merchant,
  plan,
  offer: null,
  ...changes,
})
const voucher = (id: number, redeemFrom: bigint, redeemBy: bigint): SellOffer =>
  weeks(id, 0n, {
    token: 'voucher',
    startsAt: 0n,
    fair: false,
    price: 8_000_000n,
    endsAt: redeemBy,
    plan: null,
    offer: { title: 'Beer', price: 10_000_000n, redeemFrom, redeemBy },
    merchant: { ...merchant, id: 2, sector: 5813, locality: 'SEMMA' },
  })
const all: BookFilter = { kind: '', place: '', sector: '', m: '', when: '', sort: '' }
const ids = (offers: readonly SellOffer[], filter: Partial<BookFilter> = {}, at = now) =>
  bookOf(offers, { ...all, ...filter }, at).map(({ id }) => id)

test('what is over by the clock, sold or taken back is not in the book', () => {
  const end = monday + week
  const offer = weeks(1, 0n)
  assert.deepEqual(ids([offer], {}, Number(end - 1n)), [1])
  assert.deepEqual(ids([offer], {}, Number(end)), [])
  assert.deepEqual(ids([weeks(2, 0n, { endsAt: BigInt(now) })]), [])
  assert.deepEqual(ids([weeks(3, 0n, { state: 'closed' }), weeks(4, 0n, { left: 0 })]), [])
  // The offer would go on, but the voucher can’t be redeemed any more.
  const gone = voucher(5, 0n, BigInt(now))
  assert.deepEqual(ids([{ ...gone, endsAt: end }]), [])
})

test('the soonest week comes first, or the cheapest part', () => {
  const offers = [weeks(1, 6n), weeks(2, 2n), weeks(3, 4n, { fair: false, price: 1n })]
  assert.deepEqual(ids(offers), [2, 3, 1])
  // The further ahead, the cheaper by the clock.
  assert.deepEqual(ids(offers, { sort: 'price' }), [3, 1, 2])
})

test('kind, sector, place and merchant narrow it', () => {
  const offers = [weeks(1, 1n), voucher(2, 0n, monday + 9n * week)]
  assert.deepEqual(ids(offers, { kind: 'voucher' }), [2])
  assert.deepEqual(ids(offers, { sector: '7997' }), [1])
  assert.deepEqual(ids(offers, { place: 'SE' }), [2])
  assert.deepEqual(ids(offers, { place: 'DKCPH' }), [1])
  assert.deepEqual(ids(offers, { m: '2' }), [2])
})

test('this week and the next ones are the merchant’s own', () => {
  const offers = [
    weeks(1, 0n),
    weeks(2, 1n),
    weeks(3, 4n),
    weeks(4, 5n),
    voucher(5, monday + 2n * week, monday + 60n * week),
    voucher(6, 0n, monday + 60n * week),
  ]
  assert.deepEqual(ids(offers, { when: 'this' }), [1, 6])
  assert.deepEqual(ids(offers, { when: 'next' }), [2, 3, 5, 6])
  // An hour before Monday it is still last week, and with another clock another one.
  assert.deepEqual(ids(offers, { when: 'this' }, Number(monday) - 1), [6])
  // Where weeks begin two hours later, this one is still the next.
  const later = { startsAt: monday + 7_200n, endsAt: monday + 7_200n + week }
  const elsewhere = weeks(7, 0n, { ...later, merchant: { ...merchant, weekOffset: 7_200 } })
  assert.deepEqual(ids([elsewhere], { when: 'this' }), [])
  assert.deepEqual(ids([elsewhere], { when: 'next' }), [7])
})

test('the price is the one of this second', () => {
  const [first] = bookOf([weeks(1, 0n)], all, Number(monday))
  const [later] = bookOf([weeks(1, 0n)], all, Number(monday + week / 2n))
  assert.equal(first?.priceNow, 2_928_572n)
  assert.equal(later?.priceNow, 1_464_286n)
})
