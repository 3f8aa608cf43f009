import { Random } from './random.ts'
import { max } from './schedule.ts'
import type { Terms } from './terms.ts'

const WEEK = 604_800
const DAY = 86_400

/** Weights of what happens next. */
const KINDS = {
  wait: 20,
  buy: 20,
  activate: 7,
  pause: 8,
  resume: 5,
  refund: 14,
  release: 18,
  stake: 5,
  unstake: 3,
  restake: 4,
  collect: 2,
  claimIncome: 2,
  buyVoucher: 6,
  redeemVoucher: 4,
  setSelling: 1,
  donate: 1,
} as const

const CROWDS: Kind[] = ['buy', 'activate', 'refund', 'pause']

/** What happens in the parts of a run. */
const RUN: Kind[][] = [
  ['buy', 'buy', 'activate', 'stake', 'release'],
  ['pause', 'release', 'release', 'stake', 'restake', 'buy'],
  ['refund', 'refund', 'refund', 'release', 'pause', 'resume', 'unstake', 'buyVoucher'],
  ['refund', 'refund', 'release', 'wait', 'claimIncome', 'collect', 'restake', 'redeemVoucher'],
]

export type Kind = keyof typeof KINDS

/** What happens; the three numbers say to whom and how much, once it is known who is there. */
export interface Step {
  kind: Kind
  a: number
  b: number
  c: number
}

export interface History {
  seed: number
  weekOffset: number
  /** Seconds after Monday at which it begins. */
  startsAt: number
  payeeBps: bigint
  plans: Terms[]
  /** None: a merchant without patrons. */
  lambdaBps: bigint | undefined
  stakes: bigint[]
  voucherPrice: bigint
  cutBps: bigint
  /** Weeks that pass at once, at most. */
  pace: number
  steps: Step[]
}

export function randomHistory(seed: number, mostSteps: number): History {
  const random = new Random(seed)
  // Some merchants count in units, some in thousands of euros.
  const magnitude = random.pick([1, 7, 858, 1e4, 858e6, 858e6, 858e6, 1e14])
  const plans = Array.from({ length: random.within(1, 3) }, () => randomTerms(random, magnitude))
  const price = plans.reduce((most, { prepaidPrice }) => max(most, prepaidPrice), 1n)
  const hasPatrons = random.chance(70)
  const stakeOf = () =>
    (price * BigInt(random.within(0, random.pick([300, 10_000, 100_000])))) / 100n
  const history: History = {
    seed,
    weekOffset: random.within(0, WEEK - 1),
    startsAt: random.pick([60, random.within(60, 6 * DAY)]),
    payeeBps: random.pick([0n, 0n, BigInt(random.within(1, 10_000))]),
    plans,
    lambdaBps: hasPatrons ? BigInt(random.pick([500, 2_000, 2_000, 5_000])) : undefined,
    stakes: hasPatrons ? [stakeOf(), stakeOf(), stakeOf()] : [],
    voucherPrice: price / 20n + 1n,
    cutBps: BigInt(random.within(0, 5_000)),
    pace: 1,
    steps: [],
  }
  // Each history has its own temper: in some nobody pauses, in some many refund, in some hardly any time passes.
  const bag = Object.entries(KINDS).flatMap(([kind, weight]) =>
    new Array<Kind>(kind === 'wait' ? weight : weight * random.pick([0, 1, 1, 2, 4])).fill(
      kind as Kind,
    ),
  )
  const weeks = Number(plans[0]?.weeks ?? 6n)
  history.pace = random.pick([
    1,
    Math.ceil(weeks / 12),
    Math.ceil(weeks / 6),
    Math.ceil(weeks / 3),
    30,
  ])
  const count = random.within(Math.ceil(mostSteps / 3), mostSteps)
  // In some everybody comes, the merchant draws what it can, and everybody runs.
  const isRun = random.chance(35)
  while (history.steps.length < count) {
    const part = Math.floor((history.steps.length * RUN.length) / count)
    const kind = random.pick((isRun && RUN[part]) || bag)
    // People come, and run, in crowds.
    const crowd = CROWDS.includes(kind) ? random.pick([1, 1, 2, 4, 8]) : 1
    for (let i = 0; i < crowd && history.steps.length < count; i++) {
      history.steps.push({ kind, a: random.next(), b: random.next(), c: random.next() })
    }
  }
  return history
}

function randomTerms(random: Random, magnitude: number): Terms {
  const weeks = random.pick([6, 7, 8, 10, 12, 13, 26, 52, 104, random.within(6, 104)])
  const prepaidPrice =
    magnitude === 1
      ? BigInt(random.within(1, 60))
      : (BigInt(magnitude) * BigInt(random.within(100, 1_000_000))) / 1_000_000n + 1n
  const more = random.pick([0, 1_000_000, 242_424, random.within(0, 1_000_000)])
  return {
    weeks: BigInt(weeks),
    prepaidPrice,
    retailTotal: prepaidPrice + (prepaidPrice * BigInt(more)) / 1_000_000n,
    transactionBps: BigInt(random.pick([0, 100, 100, random.within(0, 100)])),
    coolingOff: BigInt(random.pick([0, 0, 1, 2])),
    longestPause: BigInt(random.pick([0, 1, 4, 6, weeks, random.within(0, weeks)])),
    capacity: BigInt(random.pick([1, 10, 50, 16_777_215])),
    patronBps: BigInt(random.pick([0, 250, 1_000])),
    fromDayOne: random.chance(20),
    tierBps: [0n, BigInt(random.pick([500, 3_333])), 1_000n, BigInt(random.pick([1_500, 9_999]))],
  }
}

/** How long a wait is, in seconds: a moment, days, weeks, half a year. */
export function secondsOf({ a, b }: Step, pace: number): number {
  const random = new Random(a ^ b)
  return random.pick([
    random.within(1, DAY),
    random.within(1, 7) * DAY,
    WEEK,
    WEEK * random.within(1, pace),
    WEEK * random.within(1, pace) + random.within(0, DAY),
    random.within(1, pace * WEEK),
  ])
}
