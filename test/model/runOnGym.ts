import { GYM, openGym } from './openGym.ts'
import { MEMBERS, PATRONS, type Stage } from './openStage.ts'
import { Random } from './random.ts'
import { priceOf, remaining } from './schedule.ts'

const EURO = 10n ** 6n
const MOST = 2n ** 256n - 1n
/** The week of buying is before the first; the second third begins after 18 more. */
const FIRST_PAUSE = 19
const PEOPLE = 1_000
const TOGETHER = 250

export const ORDERS = ['the dearest first', 'the cheapest first', 'any order'] as const

export interface RunCase {
  /** Weeks that the first member has completed when everybody runs. */
  k: bigint
  hasPatrons: boolean
  /** Bought in as many weeks as there are between the first week in which one may leave and `k`. */
  isOutOfPhase: boolean
}

interface Member {
  id: bigint
  owner: string
  price: bigint
  bought: number
  /** Weeks of it that will have begun when everybody runs. */
  begun: bigint
}

/**
 * A thousand buy, the merchant draws every week all that it can, sales stop, and everybody leaves: the merchant still draws
 * whatever it can after each of them. Throws where anybody is paid less than R(k + 1).
 * @returns how many refunds were paid
 */
export async function runOnGym(stage: Stage, { k, hasPatrons, isOutOfPhase }: RunCase) {
  const gym = await openGym(stage, hasPatrons ? 1_000_000n * EURO : 0n)
  const { tell, at, draw, subscriptions } = gym
  const members: Member[] = []
  const weeks = isOutOfPhase ? Number(k) - 17 : 1
  // Every tenth pauses as soon as it may, and keeps what was left then until its pauses are used up.
  const run = Number(k) + 1
  const pausesIn = (week: number) =>
    members
      .filter((one, i) => i % 10 === 0 && week === one.bought + FIRST_PAUSE && week < run)
      .map((one) => {
        const paused = Math.min(run - week, Number(GYM.longestPause))
        one.begun -= BigInt(paused)
        return subscriptions(one.owner, 'pause', [one.id])
      })
  for (let week = 0; week < weeks; week++) {
    at(week)
    const count = Math.floor((PEOPLE * (week + 1)) / weeks) - Math.floor((PEOPLE * week) / weeks)
    for (let from = 0; from < count; from += TOGETHER) {
      const buyers = Array.from({ length: Math.min(TOGETHER, count - from) }, () => {
        const serial = BigInt(members.length + 1)
        const owner = MEMBERS[members.length % MEMBERS.length] ?? ''
        const tier = members.length % 4
        members.push({
          id: (1n << 32n) | serial,
          owner,
          price: priceOf(GYM, tier),
          bought: week,
          begun: BigInt(run - week),
        })
        return gym.buy(owner, tier)
      })
      await tell(buyers)
    }
    await tell([draw])
  }
  // Who bought in week 0 begins in week 1, and has completed k weeks in week k + 1.
  for (let week = weeks; week <= Number(k) + 1; week++) {
    at(week)
    await tell([...pausesIn(week), draw])
  }
  // Patrons take out whatever isn't locked.
  const unstakes = hasPatrons
    ? PATRONS.map((name) => gym.patrons(name, 'unstake', [gym.pool, MOST]))
    : []
  await tell([subscriptions('owner', 'setSelling', [1n, false]), ...unstakes])
  const { looked } = await tell([], [gym.look('patrons', 'coverOf', [gym.pool])])
  const cover = looked.answer()[0] ?? 0n

  let refunds = 0
  for (const order of ORDERS) {
    const before = await stage.snapshot()
    const then = gym.seconds
    const leavers = inOrder(order, members)
    for (let from = 0; from < leavers.length; from += TOGETHER) {
      const some = leavers.slice(from, from + TOGETHER)
      const moves = some.flatMap(({ owner, id }) => [subscriptions(owner, 'refund', [id]), draw])
      const { returned } = await tell(moves)
      for (const [i, { id, price, begun }] of some.entries()) {
        const promised = remaining(GYM, price, begun)
        if (returned[2 * i] === promised) continue
        throw new Error(`${order}: ${id} was paid ${returned[2 * i]} of ${promised}`)
      }
      refunds += some.length
    }
    await stage.revert(before)
    gym.seconds = then
  }
  return { refunds, cover }
}

function inOrder(order: (typeof ORDERS)[number], members: Member[]): Member[] {
  const worth = ({ price, begun }: Member) => remaining(GYM, price, begun)
  const sign = order === 'the dearest first' ? -1 : 1
  if (order === 'any order') return new Random(members.length).shuffled(members)
  return members.toSorted((a, b) => sign * Number(worth(a) - worth(b)))
}
