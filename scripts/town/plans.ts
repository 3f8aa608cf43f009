/** What happens to a membership after it was bought; weeks are the story's, on Wednesdays at noon. */
type Life = { pause?: number; resume?: number; leave?: number }

export type TownMember = Life & {
  /** a place among the personas */
  member: number
  /** in which week of the story it is bought; before 0 in the year before */
  week: number
}

/** Shares bought together; weeks are the story's, and places begin at 0, which begins at once or waits for a seat. */
export type TownBundle = {
  buyer: number
  /** 1 to 3, as the plan has them */
  tier: number
  week: number
  /** to whom a place is given, a week after the purchase */
  gifts?: Record<number, number>
  /** who is named for a place and accepts, two weeks after it */
  named?: Record<number, number>
  /** places whose holder begins them early, and when */
  early?: Record<number, number>
  /** places that are begun by a keeper past their date, and when */
  due?: Record<number, number>
}

export type TownPlan = {
  title: string
  description: string
  /** what a buyer accepts, to the letter */
  text: string
  /** in cents */
  retailTotal: number
  prepaidPrice: number
  weekCount: number
  coolingOffWeeks?: number
  longestPauseWeeks: number
  capacity: number
  /** in how many parts a guest's week can be shared, and how many guests there is room for in a week; 0 where there is none */
  partsPerWeek: number
  guestSeats: number
  patronBps: number
  /** how many shares in a bundle, and how much off */
  tiers?: readonly { size: number; discountBps: number }[]
  bundles?: readonly TownBundle[]
  /** when a keeper releases what is due, from the first of these weeks to the last, every so many weeks */
  released: { from: number; to: number; every: number }
  members: readonly TownMember[]
}

const fiveTenFifteen = [
  { size: 5, discountBps: 500 },
  { size: 10, discountBps: 1_000 },
  { size: 15, discountBps: 1_500 },
] as const

/** All that is planned has the running week as week 10, so who bought in week 10 − f has begun f weeks. */
export const gymYear: TownPlan = {
  title: 'A year of training',
  description: 'Training for a year, sauna included: 33 a fortnight instead of 41.',
  text: [
    'Come every week of the year, whenever we are open.',
    'Bring shoes that have not seen the street. Towels are 2 euros, or yours.',
    'You may pause for 8 weeks in all from the second third on, and leave for what is left of the price.',
    'Bring a friend: a guest’s week has seven days, and each of them may be somebody else’s.',
  ].join('\n'),
  retailTotal: 106_600,
  prepaidPrice: 85_800,
  weekCount: 52,
  longestPauseWeeks: 8,
  capacity: 60,
  partsPerWeek: 7,
  guestSeats: 15,
  patronBps: 500,
  released: { from: -44, to: 9, every: 3 },
  members: [
    { member: 21, week: -45 },
    { member: 23, week: -40 },
    { member: 22, week: -32 },
    { member: 14, week: -20, pause: 0, resume: 4 },
    { member: 20, week: -16, pause: 7 },
    { member: 13, week: -15, leave: 6 },
    { member: 1, week: -14 },
    { member: 6, week: -13, leave: 10 },
    { member: 19, week: -10 },
    { member: 2, week: -9 },
    { member: 15, week: 3 },
    { member: 10, week: 10 },
  ],
  tiers: fiveTenFifteen,
  // The city trains for ten years, or lets others do it.
  bundles: [{ buyer: 12, tier: 2, week: -40, gifts: { 1: 20, 2: 21, 3: 23 } }],
}

export const theatreSeason: TownPlan = {
  title: 'A season in the stalls',
  description: 'A seat every week for thirty weeks. Two weeks to find out whether it is for you.',
  text: [
    'One seat a week, for whatever is played, until a quarter of an hour before the curtain.',
    'The first two weeks are for trying: whoever leaves in them pays for the weeks begun, and before them nothing.',
    'A guest’s week is one seat on one evening of it.',
    'The bell rings three times. After the third the doors stay shut.',
  ].join('\n'),
  retailTotal: 45_000,
  prepaidPrice: 39_000,
  weekCount: 30,
  coolingOffWeeks: 2,
  longestPauseWeeks: 4,
  capacity: 30,
  partsPerWeek: 1,
  guestSeats: 10,
  patronBps: 300,
  released: { from: -12, to: 8, every: 4 },
  members: [
    { member: 23, week: -12 },
    { member: 2, week: -4, leave: 8 },
    { member: 21, week: -3 },
    { member: 4, week: 1 },
    { member: 22, week: 6, leave: 6 },
    { member: 19, week: 7, leave: 8 },
    { member: 20, week: 8 },
    { member: 1, week: 9 },
  ],
}

export const theatreYear: TownPlan = {
  title: 'A year in the stalls',
  description: 'A seat every week of the year. Clubs buy years together: fifteen at 15% off.',
  text: [
    'One seat a week, for whatever is played, until a quarter of an hour before the curtain.',
    'A share of a bundle begins when its holder says so, or when its year comes.',
    'A guest’s week is one seat on one evening of it.',
    'The bell rings three times. After the third the doors stay shut.',
  ].join('\n'),
  retailTotal: 62_400,
  prepaidPrice: 52_000,
  weekCount: 52,
  longestPauseWeeks: 6,
  capacity: 12,
  partsPerWeek: 1,
  guestSeats: 6,
  patronBps: 300,
  released: { from: -40, to: 8, every: 8 },
  members: [{ member: 22, week: -20 }],
  tiers: fiveTenFifteen,
  // The co-op's theatre club: fifteen years, spread over its people.
  bundles: [
    {
      buyer: 11,
      tier: 3,
      week: -44,
      gifts: { 1: 19, 2: 20, 4: 1, 5: 23, 6: 22 },
      named: { 3: 21 },
      early: { 5: 5 },
      due: { 1: 9 },
    },
  ],
}

/** Three seats, and more who want them. */
export const theatreBox: TownPlan = {
  title: 'The box by the stage',
  description: 'Half a year so near that you hear them breathe. Three chairs, and a queue.',
  text: [
    'One of three chairs in the box on the left, every week for 26 weeks.',
    'Whoever waits for a chair gets it in order, or the money back after eight weeks.',
  ].join('\n'),
  retailTotal: 39_000,
  prepaidPrice: 32_500,
  weekCount: 26,
  longestPauseWeeks: 4,
  capacity: 3,
  partsPerWeek: 0,
  guestSeats: 0,
  patronBps: 300,
  released: { from: 2, to: 8, every: 6 },
  members: [
    { member: 21, week: 0 },
    { member: 20, week: 2 },
  ],
  tiers: fiveTenFifteen,
  bundles: [
    { buyer: 19, tier: 1, week: 4 },
    { buyer: 23, tier: 1, week: 6 },
    { buyer: 14, tier: 1, week: 7, gifts: { 1: 13 } },
    { buyer: 15, tier: 1, week: 9 },
  ],
}

export const cafeHalfYear: TownPlan = {
  title: 'Half a year of mornings',
  description: 'Coffee and a roll every morning for 26 weeks: 442 instead of 520.',
  text: [
    'One coffee and one roll each morning before eleven. What is left at noon goes to the pigeons.',
    'You may pause for 6 weeks in all from the second third on, and leave for what is left of the price.',
    'A guest’s week is twenty coffees, for one who is very tired or for twenty who are not.',
  ].join('\n'),
  retailTotal: 52_000,
  prepaidPrice: 44_200,
  weekCount: 26,
  longestPauseWeeks: 6,
  capacity: 24,
  partsPerWeek: 20,
  guestSeats: 8,
  patronBps: 500,
  released: { from: -23, to: 8, every: 4 },
  members: [
    { member: 19, week: -24 },
    { member: 23, week: -15 },
    { member: 6, week: -5, leave: 5 },
    { member: 4, week: -4, pause: 7 },
    { member: 22, week: -3 },
    { member: 21, week: -2 },
    { member: 20, week: -1 },
    { member: 5, week: 5 },
    { member: 19, week: 9 },
  ],
}
