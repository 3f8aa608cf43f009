import type { Needs } from './floor.ts'
import type { Flow } from './flows.ts'
import type { Bench } from './openBench.ts'

/** `Posted` and `PostedThree`. */
const POSTED: [number, number] = [2, 32]
const THREE: [number, number] = [2, 96]
const buyNeeds: Needs = {
  // vault, registry
  accounts: 2,
  // the member's word
  newSlots: 1,
  // plan, book, the buyer's balance, the pools
  changedSlots: 4,
  // prices, seller, hash of the terms, payout
  coldReads: 4,
  pull: true,
  pushesAfterPull: 1,
  // Transfer, Locked, SubscriptionBought
  events: [[4, 0], [1, 32], [3, 96], THREE],
}
const pauseNeeds: Needs = {
  // member, starts, pauses
  changedSlots: 3,
  // plan, resumptions
  coldReads: 2,
  events: [
    [2, 64],
    [1, 32],
  ],
}
const resumeNeeds: Needs = {
  // member, two words of pauses
  changedSlots: 3,
  // plan, resumptions
  coldReads: 2,
  events: [
    [2, 32],
    [1, 32],
  ],
}
const refundNeeds: Needs = {
  accounts: 1,
  // member, starts, plan, book, pools
  changedSlots: 5,
  // prices, seller
  coldReads: 2,
  pushesAlone: 1,
  events: [[2, 96], [1, 32], THREE],
}
const releaseNeeds: Needs = {
  accounts: 3,
  // plan, book, pools
  changedSlots: 3,
  // prices, seller, payout, eight words of starts, resumptions, cover, debt
  coldReads: 14,
  pushesAlone: 1,
  pushesAfterPull: 1,
  events: [[2, 192], [3, 64], POSTED, POSTED],
}

const buy = ({ subscriptions, terms }: Bench, who: Bench['buyer']) =>
  subscriptions.connect(who).buy(1, who, terms.termsHash)

const first = async ({ subscriptions }: Bench, after: bigint) =>
  (1n << 32n) | ((await subscriptions.planOf(1)).sold + after)

const weeks = async (bench: Bench, count: number) => {
  for (let i = 0; i < count; i++) await bench.nextWeek()
}

/** Two members in the 19th week of their year, and the plan settled this week. */
async function midway(bench: Bench) {
  await buy(bench, bench.buyer)
  await buy(bench, bench.stranger)
  const id = await first(bench, -1n)
  // A later sale, so that they are counted where all but the newest are.
  await bench.nextWeek()
  await buy(bench, bench.other)
  await weeks(bench, 18)
  await bench.subscriptions.connect(bench.other).release(1, 100)
  return id
}

/** Patrons whose stake lets the gym have its second third at once. */
async function backed(bench: Bench) {
  await bench.patrons.connect(bench.patron).stake(bench.pool, 10n ** 15n, bench.patron)
}

/** What a merchant sells ahead: `first` is a person's first, `steady` one more of somebody who is known. */
export const prepaidFlows: Flow[] = [
  ...(['members', 'plans'] as const).flatMap((crowd): Flow[] => {
    const note = crowd === 'plans' ? ', among plans' : ''
    return [
      {
        flow: 'buySubscription',
        state: `first${note}`,
        target: 140_000,
        needs: { ...buyNeeds, newSlots: 2, changedSlots: 5 },
        crowd,
        run: async (bench) => {
          await buy(bench, bench.buyer)
          return buy(bench, bench.stranger)
        },
      },
      {
        flow: 'buySubscription',
        state: `steady${note}`,
        target: 122_000,
        needs: buyNeeds,
        crowd,
        run: async (bench) => {
          await buy(bench, bench.buyer)
          return buy(bench, bench.buyer)
        },
      },
      {
        flow: 'pause',
        state: `steady${note}`,
        target: 50_000,
        needs: pauseNeeds,
        crowd,
        run: async (bench) => {
          const id = await midway(bench)
          await bench.subscriptions.connect(bench.buyer).pause(id)
          return bench.subscriptions.connect(bench.stranger).pause(id + 1n)
        },
      },
      {
        flow: 'resume',
        state: `steady${note}`,
        target: 56_000,
        needs: resumeNeeds,
        crowd,
        run: async (bench) => {
          const id = await midway(bench)
          await bench.subscriptions.connect(bench.buyer).pause(id)
          await bench.subscriptions.connect(bench.stranger).pause(id + 1n)
          await weeks(bench, 2)
          await bench.subscriptions.connect(bench.buyer).resume(id)
          return bench.subscriptions.connect(bench.stranger).resume(id + 1n)
        },
      },
      {
        flow: 'refund',
        state: `steady${note}`,
        target: 92_000,
        needs: refundNeeds,
        crowd,
        run: async (bench) => {
          const id = await midway(bench)
          return bench.subscriptions.connect(bench.buyer).refund(id)
        },
      },
      {
        flow: 'releaseInstalments',
        state: `steady${note}`,
        target: 170_000,
        needs: releaseNeeds,
        crowd,
        run: async (bench) => {
          await buy(bench, bench.buyer)
          await weeks(bench, 18)
          await bench.subscriptions.connect(bench.other).release(1, 100)
          await bench.nextWeek()
          return bench.subscriptions.connect(bench.other).release(1, 100)
        },
      },
    ]
  }),
  {
    flow: 'pause',
    state: 'first of its week, not settled',
    target: 50_000,
    // and the merchant's book and pools
    needs: { ...pauseNeeds, newSlots: 2, changedSlots: 4 },
    crowd: 'none',
    run: async (bench) => {
      await buy(bench, bench.buyer)
      await weeks(bench, 19)
      return bench.subscriptions.connect(bench.buyer).pause(await first(bench, 0n))
    },
  },
  {
    flow: 'resume',
    state: 'first of its week',
    target: 56_000,
    needs: { ...resumeNeeds, newSlots: 1 },
    crowd: 'none',
    run: async (bench) => {
      const id = await midway(bench)
      await bench.subscriptions.connect(bench.buyer).pause(id)
      await weeks(bench, 2)
      return bench.subscriptions.connect(bench.buyer).resume(id)
    },
  },
  {
    flow: 'refund',
    state: 'with cover in use',
    target: 92_000,
    // the pool of patrons, its cover, which is less now
    needs: {
      ...refundNeeds,
      accounts: 2,
      changedSlots: 6,
      coldReads: 6,
      events: [[2, 96], [1, 32], [2, 32], THREE],
    },
    crowd: 'none',
    run: async (bench) => {
      await backed(bench)
      const id = await midway(bench)
      return bench.subscriptions.connect(bench.buyer).refund(id)
    },
  },
  {
    flow: 'releaseInstalments',
    state: 'a member for each of 52 weeks',
    target: 170_000,
    needs: releaseNeeds,
    crowd: 'none',
    run: async (bench) => {
      for (let week = 0; week < 52; week++) {
        await buy(bench, bench.buyer)
        await bench.nextWeek()
      }
      await bench.subscriptions.connect(bench.other).release(1, 100)
      await bench.nextWeek()
      return bench.subscriptions.connect(bench.other).release(1, 100)
    },
  },
  {
    flow: 'releaseInstalments',
    state: 'cover grows',
    target: 170_000,
    // and the week that covers: its carriers, its cover, the pool's cover and flow, the set of weeks, patrons' income
    needs: {
      ...releaseNeeds,
      newSlots: 3,
      changedSlots: 8,
      events: [[2, 192], [3, 64], [2, 64], POSTED, POSTED, POSTED],
    },
    crowd: 'none',
    run: async (bench) => {
      await backed(bench)
      await buy(bench, bench.buyer)
      await weeks(bench, 18)
      await bench.subscriptions.connect(bench.other).release(1, 100)
      await bench.nextWeek()
      return bench.subscriptions.connect(bench.other).release(1, 100)
    },
  },
]
