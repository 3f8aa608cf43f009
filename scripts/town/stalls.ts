import type { When } from './calendar.ts'
import { cafeHalfYear, gymYear, type TownPlan, theatreSeason, theatreYear } from './plans.ts'

/** What is offered: parts of weeks of a plan, shares of a bundle, or vouchers that were bought before. */
export type TownGoods =
  | { plan: TownPlan; weeks: readonly number[]; parts: number }
  | { plan: TownPlan; tier: number; bought: number; places: readonly number[] }
  | { merchant: number; offer: number; quantity: number; bought: When }

/** Somebody's goods on the market, one offer each, and who bought of them. */
export type TownStall = {
  seller: number
  at: When
  goods: TownGoods
  /** of one, in cents; at the fair price the seller's floor */
  price: number
  /** on the fair price, where it follows that */
  markupBps?: number
  /** `soon`: a day after this moment. Where it is left out, as long as the token can be used */
  ends?: When | 'soon'
  trades?: readonly TownTrade[]
  /** when the seller takes the rest back */
  taken?: When
}

export type TownTrade = {
  buyer: number
  at: When
  quantity: number
  receiver?: number
  /** which of the stall's goods, from 0 */
  item?: number
}

const [maja, bo, freja] = [1, 2, 3]
const [oskar, coop, lars, amina, emil, ines, tomas] = [10, 11, 13, 14, 15, 17, 18]
const [noah, ella, mads, yusuf, clara, beatriz, rui] = [19, 20, 21, 22, 23, 24, 25]
const [bar, theatre] = [1, 4]

export const stalls: readonly TownStall[] = [
  // ─── Weeks at the gym ────────────────────────────────────────────────────────────────────────
  {
    seller: clara,
    at: [4, 'Thu', '18:00'],
    goods: { plan: gymYear, weeks: [18], parts: 7 },
    price: 0,
    markupBps: -500,
    trades: [
      { buyer: noah, at: [5, 'Wed', '22:00'], quantity: 5 },
      { buyer: emil, at: [7, 'Fri', '13:00'], quantity: 1 },
    ],
  },
  {
    seller: maja,
    at: [6, 'Sun', '16:00'],
    goods: { plan: gymYear, weeks: [8], parts: 4 },
    price: 220,
    trades: [
      { buyer: lars, at: [7, 'Tue', '20:10'], quantity: 1 },
      { buyer: ines, at: [7, 'Sat', '14:00'], quantity: 2, receiver: tomas },
      { buyer: freja, at: [8, 'Mon', '09:40'], quantity: 1 },
    ],
  },
  {
    seller: noah,
    at: [6, 'Mon', '20:30'],
    goods: { plan: gymYear, weeks: [9], parts: 7 },
    price: 150,
    markupBps: -1_000,
    trades: [
      { buyer: ella, at: [8, 'Fri', '17:00'], quantity: 4 },
      { buyer: oskar, at: [9, 'Mon', '11:00'], quantity: 2 },
    ],
    // Nobody wanted the last day: it is over, and still lies on the market.
  },
  {
    seller: clara,
    at: [7, 'Mon', '12:00'],
    goods: { plan: gymYear, weeks: [11], parts: 4 },
    price: 250,
    markupBps: 1_000,
    trades: [{ buyer: amina, at: [9, 'Tue', '08:00'], quantity: 1 }],
  },
  {
    seller: noah,
    at: [7, 'Sun', '21:00'],
    goods: { plan: gymYear, weeks: [11], parts: 7 },
    price: 0,
    markupBps: -500,
    trades: [
      { buyer: ella, at: [8, 'Mon', '08:30'], quantity: 2 },
      { buyer: rui, at: [8, 'Thu', '12:15'], quantity: 1 },
      { buyer: tomas, at: [9, 'Fri', '21:00'], quantity: 1, receiver: ines },
    ],
  },
  {
    seller: maja,
    at: [8, 'Sun', '10:00'],
    goods: { plan: gymYear, weeks: [13], parts: 7 },
    price: 180,
    markupBps: -500,
    trades: [
      { buyer: rui, at: [9, 'Wed', '13:20'], quantity: 1 },
      { buyer: beatriz, at: [9, 'Sun', '15:45'], quantity: 1 },
    ],
  },
  {
    seller: maja,
    at: [9, 'Mon', '21:10'],
    goods: { plan: gymYear, weeks: [14], parts: 3 },
    price: 240,
  },
  {
    seller: yusuf,
    at: [8, 'Wed', '12:00'],
    goods: { plan: gymYear, weeks: [13, 14, 15], parts: 7 },
    price: 260,
    trades: [{ buyer: coop, at: [9, 'Thu', '10:00'], quantity: 7, item: 1 }],
  },
  // It ended on Sunday evening, and nobody has given it back yet.
  {
    seller: yusuf,
    at: [8, 'Tue', '12:00'],
    goods: { plan: gymYear, weeks: [16], parts: 5 },
    price: 230,
    ends: [9, 'Sun', '20:00'],
    trades: [{ buyer: emil, at: [8, 'Sat', '18:00'], quantity: 2 }],
  },
  {
    seller: yusuf,
    at: [9, 'Sat', '09:00'],
    goods: { plan: gymYear, weeks: [10], parts: 3 },
    price: 100,
    markupBps: -500,
    trades: [{ buyer: beatriz, at: [10, 'Tue', '09:20'], quantity: 1 }],
  },
  // She thought better of it.
  {
    seller: amina,
    at: [8, 'Tue', '18:00'],
    goods: { plan: gymYear, weeks: [10], parts: 7 },
    price: 300,
    trades: [{ buyer: lars, at: [9, 'Sun', '22:00'], quantity: 2 }],
    taken: [10, 'Mon', '06:10'],
  },

  // ─── Seats and coffees ───────────────────────────────────────────────────────────────────────
  // Bo has left the theatre; the evenings that he had bought for friends he sells.
  {
    seller: bo,
    at: [8, 'Thu', '15:00'],
    goods: { plan: theatreSeason, weeks: [11, 12, 13, 14], parts: 1 },
    price: 900,
    trades: [
      { buyer: ella, at: [8, 'Thu', '20:20'], quantity: 1 },
      { buyer: maja, at: [9, 'Tue', '12:40'], quantity: 1, item: 1 },
    ],
  },
  {
    seller: clara,
    at: [9, 'Fri', '14:00'],
    goods: { plan: theatreSeason, weeks: [10], parts: 1 },
    price: 400,
    markupBps: 1_000,
  },
  {
    seller: yusuf,
    at: [9, 'Mon', '19:00'],
    goods: { plan: theatreYear, weeks: [11, 12], parts: 1 },
    price: 600,
    markupBps: -1_500,
    ends: 'soon',
  },
  {
    seller: ella,
    at: [8, 'Mon', '09:00'],
    goods: { plan: cafeHalfYear, weeks: [11], parts: 20 },
    price: 0,
    markupBps: -500,
    trades: [
      { buyer: beatriz, at: [8, 'Tue', '10:00'], quantity: 3 },
      { buyer: oskar, at: [8, 'Wed', '11:30'], quantity: 5 },
      { buyer: amina, at: [9, 'Mon', '08:10'], quantity: 2 },
    ],
  },
  {
    seller: mads,
    at: [9, 'Tue', '09:15'],
    goods: { plan: cafeHalfYear, weeks: [10], parts: 12 },
    price: 50,
    markupBps: -2_000,
    trades: [
      { buyer: freja, at: [9, 'Sat', '10:05'], quantity: 4 },
      { buyer: lars, at: [10, 'Mon', '09:00'], quantity: 2 },
    ],
  },
  {
    seller: ella,
    at: [9, 'Wed', '09:20'],
    goods: { plan: cafeHalfYear, weeks: [13, 14], parts: 10 },
    price: 80,
    ends: 'soon',
    trades: [{ buyer: rui, at: [9, 'Thu', '08:30'], quantity: 4, item: 1 }],
  },

  // ─── Years and vouchers ──────────────────────────────────────────────────────────────────────
  // Clara's year at the gym that the city gave her, and two of the co-op's fifteen at the theatre.
  {
    seller: clara,
    at: [7, 'Wed', '17:00'],
    goods: { plan: gymYear, tier: 2, bought: -40, places: [3] },
    price: 74_000,
  },
  {
    seller: coop,
    at: [6, 'Tue', '11:00'],
    goods: { plan: theatreYear, tier: 3, bought: -44, places: [8, 9] },
    price: 41_500,
    trades: [{ buyer: emil, at: [8, 'Mon', '19:00'], quantity: 1 }],
  },
  {
    seller: mads,
    at: [8, 'Sat', '13:00'],
    goods: { merchant: bar, offer: 0, quantity: 4, bought: [7, 'Fri', '22:00'] },
    price: 880,
    trades: [
      { buyer: yusuf, at: [9, 'Mon', '18:30'], quantity: 1 },
      { buyer: beatriz, at: [9, 'Thu', '12:00'], quantity: 1 },
    ],
  },
  {
    seller: ella,
    at: [9, 'Sun', '12:00'],
    goods: { merchant: theatre, offer: 1, quantity: 2, bought: [6, 'Mon', '19:00'] },
    price: 3_300,
  },
]
