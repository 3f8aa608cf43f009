// `node test/vectors/fairPrices.ts` writes fair-prices.json beside it: what twins and parts of weeks cost, worked out from
// PROTOCOL.md §8 alone. A price is an exact fraction built step by step as the text says it (r = T/N, D = (T−P)/T) and rounded
// once, at the end; the contracts and the kit use one closed form instead.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Fraction {
  over: bigint
  under: bigint
}

interface Plan {
  name: string
  retailTotal: bigint
  prepaidPrice: bigint
  weeks: bigint
}

const WEEK = 604_800n
const whole = (number: bigint): Fraction => ({ over: number, under: 1n })
const ratio = (over: bigint, under: bigint): Fraction => ({ over, under })
const times = (a: Fraction, b: Fraction) => ratio(a.over * b.over, a.under * b.under)
const minus = (a: Fraction, b: Fraction) =>
  ratio(a.over * b.under - b.over * a.under, a.under * b.under)

function roundUp({ over, under }: Fraction): bigint {
  const down = over / under
  return down * under === over ? down : down + 1n
}

const PLANS: Plan[] = [
  {
    name: 'gym of the paper',
    retailTotal: 1_066_000_000n,
    prepaidPrice: 858_000_000n,
    weeks: 52n,
  },
  { name: 'no discount', retailTotal: 858_000_000n, prepaidPrice: 858_000_000n, weeks: 52n },
  { name: 'steepest', retailTotal: 1_000_000_000n, prepaidPrice: 500_000_000n, weeks: 52n },
  { name: 'shortest, indivisible', retailTotal: 101n, prepaidPrice: 89n, weeks: 6n },
  { name: 'primes', retailTotal: 999_999_937n, prepaidPrice: 799_999_999n, weeks: 53n },
  {
    name: 'two years, 18 decimals',
    retailTotal: 2_132n * 10n ** 18n,
    prepaidPrice: 1_716n * 10n ** 18n,
    weeks: 104n,
  },
  { name: 'one unit', retailTotal: 1n, prepaidPrice: 1n, weeks: 104n },
  { name: 'one unit of two', retailTotal: 2n, prepaidPrice: 1n, weeks: 6n },
  {
    name: 'the dearest',
    retailTotal: 2n * 10n ** 30n,
    prepaidPrice: 10n ** 30n,
    weeks: 104n,
  },
]

/** Of a cafe, of the gym, of one visit; the most there may be. */
const PARTS = [1n, 7n, 20n, 65_535n]
/** Thursday, Monday 00:00 in UTC, and the last second before Thursday. */
const OFFSETS = [0n, 345_600n, 604_799n]
/** A week in 2026 in which those three clocks are tried, and when it begins by the second of them. */
const BOUNDARY_WEEK = 2_952n
const STARTS_AT = BOUNDARY_WEEK * WEEK + 345_600n

const retailOf = ({ retailTotal, weeks }: Plan) => ratio(retailTotal, weeks)
const discountOf = ({ retailTotal, prepaidPrice }: Plan) =>
  ratio(retailTotal - prepaidPrice, retailTotal)

/** `r·(1 − D·steps/(N−1))`, where a step is a week that lies ahead. */
const priceAfter = (plan: Plan, steps: Fraction): Fraction => {
  const fall = times(discountOf(plan), times(steps, ratio(1n, plan.weeks - 1n)))
  return times(retailOf(plan), minus(whole(1n), fall))
}

/** `away` seconds before the week begins; below zero it has begun. */
function fairPart(plan: Plan, parts: bigint, away: bigint): bigint {
  const part = ratio(1n, parts)
  if (away > 0n) {
    const most = plan.weeks - 1n
    const ahead = away > most * WEEK ? whole(most) : ratio(away, WEEK)
    return roundUp(times(priceAfter(plan, ahead), part))
  }
  const left = WEEK + away
  if (left <= 0n) return 0n
  return roundUp(times(times(retailOf(plan), ratio(left, WEEK)), part))
}

/** Far ahead, the most weeks that count and a second on either side, weeks and parts of weeks, the week itself. */
const momentsOf = ({ weeks }: Plan): bigint[] => [
  200n * WEEK,
  (weeks - 1n) * WEEK + 1n,
  (weeks - 1n) * WEEK,
  (weeks - 1n) * WEEK - 1n,
  3n * WEEK,
  2n * WEEK + 12_345n,
  WEEK,
  86_400n,
  1n,
  0n,
  -1n,
  -86_400n,
  -302_400n,
  -345_601n,
  1n - WEEK,
  -WEEK,
  -WEEK - 1n,
]

const text = (number: bigint) => number.toString()

/** What the file says. */
export function fairPrices(): string {
  const plans = PLANS.map((plan) => {
    const twins = Array.from({ length: Number(plan.weeks) }, (_, step) =>
      roundUp(priceAfter(plan, whole(BigInt(step)))),
    )
    const fair = PARTS.flatMap((parts) =>
      momentsOf(plan).map((away) => ({
        parts: text(parts),
        time: text(STARTS_AT - away),
        price: text(fairPart(plan, parts, away)),
      })),
    )
    return {
      name: plan.name,
      weeks: Number(plan.weeks),
      retailTotal: text(plan.retailTotal),
      prepaidPrice: text(plan.prepaidPrice),
      twins: twins.map(text),
      twinsTogether: text(twins.reduce((sum, price) => sum + price, 0n)),
      fairCount: fair.length,
      fair,
    }
  })
  const [gym] = PLANS as [Plan, ...Plan[]]
  const boundaries = OFFSETS.flatMap((offset) =>
    // Its first second, and the first that isn't in it, with their neighbours.
    [-1n, 0n, 1n, WEEK - 1n, WEEK, WEEK + 1n].map((second) => ({
      weekOffset: text(offset),
      week: text(BOUNDARY_WEEK),
      startsAt: text(BOUNDARY_WEEK * WEEK + offset),
      time: text(BOUNDARY_WEEK * WEEK + offset + second),
      weekThen: text(BOUNDARY_WEEK + (second < 0n ? -1n : second / WEEK)),
      isRunning: second >= 0n && second < WEEK ? 1 : 0,
      isOver: second >= WEEK ? 1 : 0,
      fairPrice: text(fairPart(gym, 7n, -second)),
    })),
  )
  const about =
    'Exact integers in token units, from PROTOCOL.md §8. twins: of weeks 1 to N. fair: at `time` of one of `parts` of the week that begins at startsAt. boundaries: of the first plan in 7 parts. Made by fairPrices.ts.'
  return `${JSON.stringify({ about, startsAt: text(STARTS_AT), plans, boundaries }, null, 1)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('fair-prices.json', import.meta.url), fairPrices())
}
