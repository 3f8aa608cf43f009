import { moment } from './calendar.ts'
import {
  cafeHalfYear,
  gymYear,
  type TownPlan,
  theatreBox,
  theatreSeason,
  theatreYear,
} from './plans.ts'
import { copenhagenOffset, lisbonOffset } from './townStart.ts'

export type TownOffer = {
  title: string
  description: string
  /** in cents */
  price: number
  cap: number
  /** seconds after the story's first Monday; without one it is an ordinary voucher, valid for over a year */
  eventAt?: number
  heldBps?: number
  /** how often it is bought, compared with the merchant's other offers */
  demand: number
}

export type TownMerchant = {
  /** their places among the personas */
  owner: number
  staff?: number
  name: string
  sector: number
  locality: string
  weekOffset: bigint
  description: string
  address: string
  hours: string
  color: string
  /** sales a week, on a quiet and on a busy one */
  sales: [least: number, most: number]
  customers: readonly number[]
  offers: readonly TownOffer[]
  plans?: readonly TownPlan[]
}

const locals = [19, 20, 21, 22, 23] as const

/** The merchants in the order in which they register, a year ago. They sell vouchers in the story's weeks and beyond. */
export const merchants: readonly TownMerchant[] = [
  {
    owner: 2,
    staff: 9,
    name: 'Bar Vesterhavet',
    sector: 5813,
    locality: 'DKCPH',
    weekOffset: copenhagenOffset,
    description:
      'A bar for people who miss the sea. Twelve taps, two sofas and a window towards the harbour.',
    address: 'Havnegade 14, 1058 København',
    hours: 'Tue–Sun 16:00–01:00',
    color: '#1f5a6b',
    sales: [5, 8],
    customers: locals,
    offers: [
      {
        title: 'Draught beer',
        description: 'Half a litre from any of the twelve taps.',
        price: 1_000,
        cap: 2_000,
        demand: 6,
      },
      {
        title: 'Tasting evening for two',
        description: 'Six small glasses each, bread and cheese, every Thursday at seven.',
        price: 5_800,
        cap: 160,
        demand: 2,
      },
      {
        title: 'Friday jazz, a seat and a drink',
        description: 'The trio plays from nine. Your seat is kept until ten.',
        price: 2_200,
        cap: 300,
        demand: 2,
      },
    ],
  },
  {
    owner: 5,
    name: 'Havnens Gym',
    sector: 7997,
    locality: 'DKCPH',
    weekOffset: copenhagenOffset,
    description: 'Weights, rowing machines and a sauna that looks at the water. No mirrors.',
    address: 'Krøyers Plads 3, 1401 København',
    hours: 'Every day 06:00–23:00',
    color: '#7a3b2e',
    sales: [3, 5],
    customers: locals,
    offers: [
      {
        title: 'A fortnight of training',
        description: 'All classes and the sauna, fourteen days from the first visit.',
        price: 4_100,
        cap: 500,
        demand: 4,
      },
      {
        title: 'Ten visits',
        description: 'Come when you like, ten times.',
        price: 9_500,
        cap: 300,
        demand: 2,
      },
      {
        title: 'An hour with Kim',
        description: 'Personal training. A quarter of the price waits until you have had it.',
        price: 5_500,
        cap: 120,
        heldBps: 2_500,
        demand: 1,
      },
    ],
    plans: [gymYear],
  },
  {
    owner: 4,
    name: 'Rosas Køkken',
    sector: 5812,
    locality: 'DKCPH',
    weekOffset: copenhagenOffset,
    description: 'Eighteen seats, one menu, vegetables from the allotments at Kløvermarken.',
    address: 'Vestergade 22, 1456 København',
    hours: 'Wed–Sun 11:30–22:00',
    color: '#b4532a',
    sales: [4, 7],
    customers: locals,
    offers: [
      {
        title: 'Lunch of the day',
        description: 'Soup, bread and what the garden gave.',
        price: 1_650,
        cap: 1_200,
        demand: 5,
      },
      {
        title: 'Five-course dinner',
        description: 'The whole menu for one, with a glass of cider.',
        price: 7_200,
        cap: 250,
        demand: 2,
      },
      {
        title: 'Sunday brunch',
        description: 'Eggs, rye, smoked fish and coffee without end.',
        price: 2_450,
        cap: 400,
        heldBps: 1_000,
        demand: 3,
      },
    ],
  },
  {
    owner: 6,
    staff: 26,
    name: 'Teater Nordlys',
    sector: 7922,
    locality: 'DKCPH',
    weekOffset: copenhagenOffset,
    description: 'Ninety-nine seats in an old ropewalk. New plays, and old ones as if they were.',
    address: 'Refshalevej 80, 1432 København',
    hours: 'Box office Tue–Sat 17:00–20:00',
    color: '#4b3a78',
    sales: [3, 5],
    customers: locals,
    offers: [
      {
        title: 'Hamlet, last night',
        description: 'One seat, row 1 to 9. The doors open at seven.',
        price: 2_800,
        cap: 99,
        eventAt: moment(3, 'Sat', '20:00'),
        demand: 3,
      },
      {
        title: 'The Seagull, first night',
        description: 'One seat and a glass in the interval.',
        price: 3_400,
        cap: 99,
        eventAt: moment(17, 'Fri', '19:30'),
        demand: 3,
      },
      {
        title: 'Summer preview (cancelled)',
        description: 'The stage floods when it rains. Everybody gets the money back.',
        price: 1_900,
        cap: 60,
        eventAt: moment(15, 'Sun', '15:00'),
        demand: 2,
      },
    ],
    plans: [theatreSeason, theatreYear, theatreBox],
  },
  {
    owner: 7,
    name: 'Langfart Rejser',
    sector: 4722,
    locality: 'DK',
    weekOffset: copenhagenOffset,
    description: 'Journeys by train and ferry, planned by people who have been there.',
    address: 'Banegårdspladsen 1, 8000 Aarhus',
    hours: 'Mon–Fri 10:00–17:00',
    color: '#2f6b3c',
    sales: [2, 3],
    customers: [...locals, 25],
    offers: [
      {
        title: 'A weekend on Bornholm',
        description: 'Ferry, two nights with breakfast and a bicycle, for one.',
        price: 18_900,
        cap: 80,
        heldBps: 5_000,
        demand: 2,
      },
      {
        title: 'An hour of planning',
        description: 'Tell us where to; we tell you which trains, and which window to sit at.',
        price: 4_500,
        cap: 200,
        demand: 3,
      },
    ],
  },
  {
    owner: 8,
    name: 'Tabacaria Aurora',
    sector: 5994,
    locality: 'PTLIS',
    weekOffset: lisbonOffset,
    description: 'Newspapers since 1931, and the coffee machine is nearly as old.',
    address: 'Rua da Bica 41, 1200-054 Lisboa',
    hours: 'Mon–Sat 07:00–19:00',
    color: '#8a6d1d',
    sales: [3, 6],
    customers: [24, 25],
    offers: [
      {
        title: 'Ten mornings',
        description: 'The paper of your choice and a galão, ten times.',
        price: 3_200,
        cap: 400,
        demand: 2,
      },
      {
        title: 'A week of news',
        description: 'Seven papers, kept for you behind the counter.',
        price: 1_190,
        cap: 600,
        demand: 3,
      },
    ],
  },
  {
    owner: 28,
    name: 'Café Dueslaget',
    sector: 5812,
    locality: 'DKCPH',
    weekOffset: copenhagenOffset,
    description: 'Coffee under the pigeon loft. Nobody stands behind it yet but its regulars.',
    address: 'Nørrebrogade 77, 2200 København',
    hours: 'Every day 07:00–17:00',
    color: '#6b4a2b',
    // Vouchers need patrons, and it has none: what it is due for its plan is held back until it is earned.
    sales: [0, 0],
    customers: [],
    offers: [],
    plans: [cafeHalfYear],
  },
]
