import type { When } from './calendar.ts'
import { cafeHalfYear, gymYear, type TownPlan, theatreSeason, theatreYear } from './plans.ts'

/** Weeks of the story: single ones, and ranges with both ends included. */
type Weeks = readonly (number | readonly [from: number, to: number])[]

/** Twins of a member's weeks, which go to the member where nobody else is named. */
export type TownTwins = {
  /** whose membership they are of */
  member: number
  plan: TownPlan
  at: When
  weeks: Weeks
  receiver?: number
  payer?: number
}

/** Parts of weeks that somebody gives away. */
export type TownGift = {
  from: number
  to: number
  plan: TownPlan
  at: When
  weeks: Weeks
  /** of each of them */
  parts: number
}

/** Parts that are used; of which week is said by when. */
export type TownVisit = {
  guest: number
  plan: TownPlan
  at: When
  parts: number
  /** whether the guest keeps a postcard */
  postcard?: boolean
  /** whether a code is shown at the counter */
  code?: boolean
}

/** A member keeps the other half of the running week's postcard. */
export type TownPostcard = { member: number; plan: TownPlan; at: When }

/** Somebody settles weeks: who used them is paid for, and what nobody used is forfeited. */
export type TownSettling = { plan: TownPlan; at: When; from: number; to: number }

export const weeksIn = (weeks: Weeks): number[] =>
  weeks.flatMap((entry) => {
    if (typeof entry === 'number') return [entry]
    const [from, to] = entry
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })

const [maja, bo, freja, rosa, kim] = [1, 2, 3, 4, 5]
const [nadia, oskar, coop, lars, amina, emil, tomas] = [9, 10, 11, 13, 14, 15, 18]
const [noah, ella, mads, yusuf, clara, rui] = [19, 20, 21, 22, 23, 25]

export const twins: readonly TownTwins[] = [
  // A whole year on the day he joined: 962 for 52 weeks.
  { member: yusuf, plan: gymYear, at: [-32, 'Tue', '09:00'], weeks: [[-31, 20]] },
  { member: clara, plan: gymYear, at: [-8, 'Tue', '18:00'], weeks: [[-7, 12]] },
  {
    member: noah,
    plan: gymYear,
    at: [-2, 'Sat', '10:30'],
    weeks: [
      [0, 8],
      [10, 12],
    ],
  },
  { member: ella, plan: gymYear, at: [2, 'Wed', '18:00'], weeks: [[4, 8]] },
  {
    member: maja,
    plan: gymYear,
    at: [3, 'Sun', '20:10'],
    weeks: [
      [4, 8],
      [10, 16],
    ],
  },
  // He leaves in week 6; what he bought for his friends stays theirs.
  { member: lars, plan: gymYear, at: [4, 'Tue', '17:00'], weeks: [[8, 12]] },
  // The co-op pays, for a member of whom it thinks well.
  { member: amina, payer: coop, plan: gymYear, at: [5, 'Fri', '09:00'], weeks: [[7, 10]] },
  { member: bo, plan: gymYear, at: [7, 'Mon', '15:00'], weeks: [9, 12] },
  { member: maja, plan: gymYear, at: [8, 'Sat', '11:40'], weeks: [20, 24] },
  { member: emil, receiver: freja, plan: gymYear, at: [9, 'Thu', '19:00'], weeks: [11] },

  { member: clara, plan: theatreSeason, at: [-6, 'Sat', '12:00'], weeks: [[-5, 14]] },
  { member: bo, plan: theatreSeason, at: [1, 'Thu', '14:00'], weeks: [[3, 14]] },
  { member: mads, plan: theatreSeason, at: [1, 'Wed', '20:00'], weeks: [[2, 16]] },
  { member: rosa, plan: theatreSeason, at: [5, 'Mon', '16:00'], weeks: [[6, 15]] },
  { member: yusuf, plan: theatreYear, at: [-10, 'Sun', '13:00'], weeks: [[-9, 12]] },

  { member: clara, plan: cafeHalfYear, at: [-5, 'Mon', '09:00'], weeks: [[-4, 11]] },
  { member: ella, plan: cafeHalfYear, at: [1, 'Tue', '08:30'], weeks: [[3, 16]] },
  { member: mads, plan: cafeHalfYear, at: [2, 'Thu', '09:10'], weeks: [[4, 10]] },
  { member: kim, plan: cafeHalfYear, at: [7, 'Tue', '07:45'], weeks: [[9, 12]] },
  { member: yusuf, receiver: maja, plan: cafeHalfYear, at: [8, 'Fri', '08:00'], weeks: [10, 11] },
  { member: noah, plan: cafeHalfYear, at: [9, 'Fri', '10:00'], weeks: [[11, 14]] },
]

export const gifts: readonly TownGift[] = [
  {
    from: yusuf,
    to: ella,
    plan: gymYear,
    at: [-22, 'Tue', '19:00'],
    weeks: [[-20, -15]],
    parts: 7,
  },
  { from: yusuf, to: mads, plan: gymYear, at: [-12, 'Tue', '19:00'], weeks: [[-10, -6]], parts: 7 },
  { from: clara, to: yusuf, plan: cafeHalfYear, at: [-4, 'Sun', '19:00'], weeks: [-3], parts: 10 },
  // The week that Maja used a day of came from Yusuf by Noah, the market and Ella.
  { from: yusuf, to: noah, plan: gymYear, at: [1, 'Wed', '21:00'], weeks: [9], parts: 7 },
  { from: yusuf, to: clara, plan: gymYear, at: [2, 'Fri', '18:00'], weeks: [18], parts: 7 },
  { from: yusuf, to: oskar, plan: gymYear, at: [3, 'Mon', '18:00'], weeks: [[4, 6]], parts: 4 },
  { from: mads, to: ella, plan: theatreSeason, at: [3, 'Sun', '12:00'], weeks: [4], parts: 1 },
  { from: clara, to: rosa, plan: theatreSeason, at: [4, 'Mon', '17:00'], weeks: [5], parts: 1 },
  { from: maja, to: rui, plan: gymYear, at: [5, 'Sun', '21:00'], weeks: [6], parts: 3 },
  { from: ella, to: maja, plan: cafeHalfYear, at: [6, 'Sun', '10:30'], weeks: [7], parts: 8 },
  { from: lars, to: oskar, plan: gymYear, at: [7, 'Thu', '19:30'], weeks: [[8, 12]], parts: 4 },
  { from: bo, to: nadia, plan: gymYear, at: [7, 'Tue', '17:00'], weeks: [9, 12], parts: 7 },
  { from: oskar, to: freja, plan: gymYear, at: [8, 'Thu', '23:00'], weeks: [10], parts: 2 },
  { from: ella, to: maja, plan: gymYear, at: [8, 'Sun', '19:15'], weeks: [9], parts: 2 },
  { from: maja, to: noah, plan: gymYear, at: [9, 'Tue', '21:30'], weeks: [12], parts: 3 },
  { from: mads, to: tomas, plan: theatreSeason, at: [9, 'Wed', '12:30'], weeks: [11], parts: 1 },
  // And this one, still to come: Yusuf’s, Clara’s, Noah’s by the market, and hers.
  { from: noah, to: maja, plan: gymYear, at: [9, 'Sat', '12:00'], weeks: [18], parts: 3 },
  { from: maja, to: clara, plan: gymYear, at: [9, 'Sat', '15:00'], weeks: [15], parts: 7 },
  { from: maja, to: ella, plan: gymYear, at: [9, 'Sun', '18:00'], weeks: [10], parts: 2 },
]

export const visits: readonly TownVisit[] = [
  { guest: yusuf, plan: gymYear, at: [-28, 'Wed', '18:00'], parts: 7 },
  { guest: ella, plan: gymYear, at: [-20, 'Tue', '07:30'], parts: 5, code: true },
  { guest: ella, plan: gymYear, at: [-19, 'Thu', '18:30'], parts: 7 },
  { guest: ella, plan: gymYear, at: [-17, 'Sat', '11:00'], parts: 3, postcard: true },
  { guest: mads, plan: gymYear, at: [-9, 'Mon', '18:00'], parts: 7, postcard: true },
  { guest: yusuf, plan: theatreYear, at: [-8, 'Fri', '19:40'], parts: 1, postcard: true },
  { guest: clara, plan: gymYear, at: [-5, 'Wed', '08:10'], parts: 4 },
  { guest: clara, plan: theatreSeason, at: [-4, 'Sat', '19:45'], parts: 1, code: true },
  { guest: yusuf, plan: cafeHalfYear, at: [-3, 'Fri', '09:00'], parts: 10, postcard: true },
  { guest: clara, plan: cafeHalfYear, at: [-2, 'Thu', '08:20'], parts: 20 },

  { guest: clara, plan: gymYear, at: [0, 'Thu', '18:15'], parts: 7, code: true },
  { guest: noah, plan: gymYear, at: [1, 'Tue', '07:00'], parts: 3, postcard: true },
  { guest: noah, plan: gymYear, at: [2, 'Sat', '10:00'], parts: 5 },
  { guest: ella, plan: cafeHalfYear, at: [3, 'Tue', '08:40'], parts: 3 },
  { guest: yusuf, plan: theatreYear, at: [3, 'Thu', '19:30'], parts: 1 },
  {
    guest: maja,
    plan: gymYear,
    at: [4, 'Tue', '18:20'],
    parts: 2,
    postcard: true,
    code: true,
  },
  { guest: oskar, plan: gymYear, at: [4, 'Fri', '12:00'], parts: 4, code: true },
  {
    guest: ella,
    plan: theatreSeason,
    at: [4, 'Sat', '19:35'],
    parts: 1,
    postcard: true,
    code: true,
  },
  { guest: ella, plan: gymYear, at: [5, 'Mon', '19:00'], parts: 7 },
  { guest: oskar, plan: gymYear, at: [5, 'Tue', '12:10'], parts: 1, postcard: true },
  { guest: ella, plan: cafeHalfYear, at: [5, 'Wed', '08:50'], parts: 6, postcard: true },
  { guest: rosa, plan: theatreSeason, at: [5, 'Fri', '19:40'], parts: 1, postcard: true },
  { guest: rui, plan: gymYear, at: [6, 'Fri', '10:00'], parts: 2, postcard: true, code: true },
  { guest: mads, plan: cafeHalfYear, at: [6, 'Tue', '09:00'], parts: 12 },
  { guest: maja, plan: gymYear, at: [7, 'Wed', '18:40'], parts: 5, code: true },
  { guest: amina, plan: gymYear, at: [7, 'Thu', '07:10'], parts: 7, postcard: true },
  {
    guest: maja,
    plan: cafeHalfYear,
    at: [7, 'Sat', '09:30'],
    parts: 3,
    postcard: true,
    code: true,
  },
  { guest: mads, plan: theatreSeason, at: [7, 'Sat', '19:45'], parts: 1 },
  { guest: maja, plan: cafeHalfYear, at: [7, 'Sun', '10:15'], parts: 2 },
  { guest: oskar, plan: gymYear, at: [8, 'Tue', '12:00'], parts: 3 },
  { guest: ella, plan: cafeHalfYear, at: [8, 'Wed', '08:30'], parts: 9, code: true },
  { guest: rosa, plan: theatreSeason, at: [8, 'Thu', '19:30'], parts: 1, code: true },
  { guest: maja, plan: gymYear, at: [9, 'Thu', '18:10'], parts: 1, postcard: true, code: true },
  { guest: ella, plan: gymYear, at: [9, 'Fri', '07:20'], parts: 2 },
  { guest: nadia, plan: gymYear, at: [9, 'Sun', '11:30'], parts: 4, postcard: true },

  // The running week, as far as it has come.
  { guest: ella, plan: gymYear, at: [10, 'Mon', '07:05'], parts: 1, postcard: true, code: true },
  { guest: mads, plan: cafeHalfYear, at: [10, 'Mon', '08:15'], parts: 2 },
  { guest: oskar, plan: gymYear, at: [10, 'Tue', '12:05'], parts: 1 },
  { guest: ella, plan: cafeHalfYear, at: [10, 'Wed', '08:45'], parts: 4, postcard: true },
  { guest: rosa, plan: theatreSeason, at: [10, 'Thu', '19:40'], parts: 1, code: true },
  { guest: yusuf, plan: gymYear, at: [10, 'Sat', '09:30'], parts: 3 },
]

export const postcards: readonly TownPostcard[] = [
  { member: clara, plan: gymYear, at: [-5, 'Wed', '08:15'] },
  { member: maja, plan: gymYear, at: [4, 'Wed', '19:50'] },
  { member: mads, plan: theatreSeason, at: [4, 'Sat', '22:30'] },
  { member: ella, plan: cafeHalfYear, at: [5, 'Thu', '08:55'] },
  { member: noah, plan: gymYear, at: [6, 'Mon', '20:00'] },
  { member: maja, plan: gymYear, at: [7, 'Wed', '19:30'] },
  { member: ella, plan: cafeHalfYear, at: [7, 'Sat', '09:35'] },
  { member: maja, plan: gymYear, at: [9, 'Thu', '19:00'] },
  { member: yusuf, plan: gymYear, at: [9, 'Fri', '07:30'] },
]

/** Up to week 5 all is swept at the gym; the last weeks wait, for a keeper or until they have been over for seven days. */
export const settlings: readonly TownSettling[] = [
  { plan: gymYear, at: [-9, 'Mon', '06:40'], from: -31, to: -11 },
  { plan: gymYear, at: [2, 'Mon', '06:40'], from: -10, to: 0 },
  { plan: gymYear, at: [7, 'Mon', '06:40'], from: 1, to: 5 },
  { plan: theatreSeason, at: [4, 'Mon', '06:40'], from: -5, to: 2 },
  { plan: theatreYear, at: [6, 'Mon', '06:40'], from: -9, to: 4 },
  { plan: cafeHalfYear, at: [5, 'Mon', '06:40'], from: -4, to: 3 },
  { plan: cafeHalfYear, at: [8, 'Mon', '06:40'], from: 4, to: 6 },
]
