import type { Needs } from './floor.ts'
import type { Flow } from './flows.ts'
import type { Bench } from './openBench.ts'

const GYM = 1n
const POSTED: [number, number] = [2, 32]
const YEAR = (1n << 52n) - 1n
/** What a week token costs at least, far from its week. */
const FIXED = 10_000_000n

const batchOf = (size: number): [number, number] => [4, 64 * size + 128]
const single: [number, number] = [4, 64]
const SUBSCRIPTIONS = 1
/** Its member, and of its plan state, prices and seller. */
const MEMBER_READS = 4
const PLAN_READS = 3

/** Fifteen weeks of balances and six of sales share a word: 52 weeks lie in as many as they can, five and ten. */
async function toTheWorstWeek({ nextWeek, networkHelpers, offset, week }: Bench) {
  const worst = (time: number) => (Math.floor((time - offset) / week) + 1) % 30 === 9
  while (!worst(await networkHelpers.time.latest())) await nextWeek()
}

/** Somebody who bought the twins of a whole year, so that nothing is the place's first. */
export async function gatherTwins(bench: Bench, count: number) {
  const { ethers, crowd, subscriptions, weeks, terms } = bench
  await toTheWorstWeek(bench)
  for (let i = 0; i < count; i++) {
    const someone = ethers.getAddress(ethers.toBeHex(0xc0ffee0000 + i, 20))
    await subscriptions.connect(crowd).buy(GYM, someone, terms.termsHash)
    const id = await newest(bench)
    await weeks.connect(crowd).buy(id, YEAR, someone)
  }
}

async function newest({ subscriptions }: Bench) {
  const { sold } = await subscriptions.planOf(GYM)
  return (GYM << 32n) | sold
}

/** A membership of `who`. Four share a word of bought twins: `beside` one that bought some, or the first of the four. */
async function join(bench: Bench, who: Bench['buyer'], beside: boolean) {
  const { subscriptions, weeks, crowd, terms } = bench
  const buy = (by: Bench['buyer']) => subscriptions.connect(by).buy(GYM, by, terms.termsHash)
  while (((await newest(bench)) + 1n) % 4n !== 0n) await buy(crowd)
  if (beside) {
    await buy(crowd)
    await weeks.connect(crowd).buy(await newest(bench), 1n << 51n, crowd)
  }
  await buy(who)
  return newest(bench)
}

/** The tokens of the `after`th week from the running one. */
async function tokenId({ networkHelpers, offset, week }: Bench, after: number) {
  const now = Math.floor(((await networkHelpers.time.latest()) - offset) / week)
  return (GYM << 64n) | (BigInt(offset) << 32n) | BigInt(now + after)
}

/** `who` has a year of twins. */
async function holdYear(bench: Bench, who: Bench['buyer']) {
  const subscription = await join(bench, who, true)
  await bench.weeks.connect(who).buy(subscription, YEAR, who)
  return subscription
}

const buyNeeds = (
  count: number,
  salesWords: number,
  balanceWords: number,
  first: boolean,
): Needs => ({
  accounts: 1 + SUBSCRIPTIONS,
  newSlots: first ? balanceWords : 0,
  // sales, the account of the weeks, bought twins, balances
  changedSlots: salesWords + 2 + (first ? 0 : balanceWords),
  coldReads: MEMBER_READS,
  pull: true,
  events: [[4, 96], POSTED, count === 1 ? single : batchOf(count)],
})

const redemptionTypes = {
  WeekRedemption: [
    { name: 'id', type: 'uint256' },
    { name: 'parts', type: 'uint256' },
    { name: 'holder', type: 'address' },
    { name: 'stamp', type: 'bool' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

async function redeemSigned(bench: Bench, id: bigint) {
  const { weeks, buyer, bar } = bench
  const value = {
    id,
    parts: 1n,
    holder: buyer.address,
    stamp: false,
    nonce: 0n,
    deadline: 2n ** 40n,
  }
  const domain = {
    name: 'Homing Week Tokens',
    version: '1',
    chainId: 31337,
    verifyingContract: await weeks.getAddress(),
  }
  const signature = await buyer.signTypedData(domain, redemptionTypes, value)
  return weeks.connect(bar).redeemSigned(value, signature)
}

function sellTerms({ ethers }: Bench, fair: boolean, endsAt = 0n) {
  return ethers.AbiCoder.defaultAbiCoder().encode(
    ['tuple(uint96,bool,int16,uint40)'],
    [[fair ? 0n : FIXED, fair, fair ? -500 : 0, endsAt]],
  )
}

/** `who` offers a part of a week; the market holds one of that week already. */
async function offer(bench: Bench, who: Bench['buyer'], fair: boolean) {
  const { weeks, market } = bench
  const id = await tokenId(bench, 4)
  const send = (amount: number) =>
    weeks.connect(who).safeTransferFrom(who, market, id, amount, sellTerms(bench, fair))
  await send(2)
  return send(3)
}

async function approveMarket({ euro, market, ethers, stranger }: Bench) {
  await euro.connect(stranger).approve(market, ethers.MaxUint256)
}

const fill = (state: string, fair: boolean, steady: boolean, target?: number): Flow => ({
  flow: 'fillOffer',
  state,
  ...(target !== undefined && { target }),
  needs: {
    accounts: SUBSCRIPTIONS + 1,
    newSlots: steady ? 0 : 1,
    // the offer, the market's balance
    changedSlots: steady ? 3 : 2,
    coldReads: 1 + PLAN_READS,
    pull: true,
    events: [[4, 64], single],
  },
  crowd: 'twins',
  run: async (bench) => {
    const { market, stranger, ethers } = bench
    await holdYear(bench, bench.buyer)
    if (steady) await holdYear(bench, stranger)
    await offer(bench, bench.buyer, fair)
    await approveMarket(bench)
    return market.connect(stranger).fill(await market.offerCount(), 1, ethers.MaxUint256, stranger)
  },
})

/** What a member does with the twins of its weeks, and what others do with them. */
export const weekFlows: Flow[] = [
  {
    flow: 'buyWeeks52',
    state: 'first of their weeks',
    needs: { ...buyNeeds(52, 0, 5, true), newSlots: 10 + 5 + 1 + 1, changedSlots: 0 },
    crowd: 'none',
    run: async (bench) => {
      await toTheWorstWeek(bench)
      const subscription = await join(bench, bench.stranger, false)
      return bench.weeks.connect(bench.stranger).buy(subscription, YEAR, bench.stranger)
    },
  },
  {
    flow: 'buyWeeks52',
    state: 'first',
    target: 335_000,
    needs: buyNeeds(52, 10, 5, true),
    crowd: 'twins',
    run: async (bench) => {
      const subscription = await join(bench, bench.stranger, true)
      return bench.weeks.connect(bench.stranger).buy(subscription, YEAR, bench.stranger)
    },
  },
  {
    flow: 'buyWeeks52',
    state: 'first of four neighbours',
    needs: { ...buyNeeds(52, 10, 5, true), newSlots: 6, changedSlots: 11 },
    crowd: 'twins',
    run: async (bench) => {
      const subscription = await join(bench, bench.stranger, false)
      return bench.weeks.connect(bench.stranger).buy(subscription, YEAR, bench.stranger)
    },
  },
  {
    flow: 'buyWeeks52',
    state: 'steady',
    target: 240_000,
    needs: buyNeeds(52, 10, 5, false),
    crowd: 'twins',
    run: async (bench) => {
      await holdYear(bench, bench.buyer)
      const subscription = await join(bench, bench.buyer, true)
      return bench.weeks.connect(bench.buyer).buy(subscription, YEAR, bench.buyer)
    },
  },
  {
    flow: 'buyWeek',
    state: 'first',
    target: 105_000,
    needs: buyNeeds(1, 1, 1, true),
    crowd: 'twins',
    run: async (bench) => {
      const subscription = await join(bench, bench.stranger, true)
      return bench.weeks.connect(bench.stranger).buy(subscription, 1n << 25n, bench.stranger)
    },
  },
  {
    flow: 'buyWeek',
    state: 'first of four neighbours',
    needs: { ...buyNeeds(1, 1, 1, true), newSlots: 2, changedSlots: 2 },
    crowd: 'twins',
    run: async (bench) => {
      const subscription = await join(bench, bench.stranger, false)
      return bench.weeks.connect(bench.stranger).buy(subscription, 1n << 25n, bench.stranger)
    },
  },
  {
    flow: 'buyWeek',
    state: 'steady',
    target: 88_000,
    needs: buyNeeds(1, 1, 1, false),
    crowd: 'twins',
    run: async (bench) => {
      const subscription = await join(bench, bench.buyer, true)
      await bench.weeks.connect(bench.buyer).buy(subscription, 1n << 24n, bench.buyer)
      return bench.weeks.connect(bench.buyer).buy(subscription, 1n << 25n, bench.buyer)
    },
  },
  ...(['first', 'steady'] as const).flatMap((state): Flow[] => {
    const steady = state === 'steady'
    return [
      {
        flow: 'transferWeek',
        state,
        target: steady ? 43_000 : 60_000,
        needs: {
          newSlots: steady ? 0 : 1,
          changedSlots: steady ? 2 : 1,
          accounts: 1,
          events: [single],
        },
        crowd: 'twins',
        run: async (bench) => {
          await holdYear(bench, bench.buyer)
          if (steady) await holdYear(bench, bench.stranger)
          const id = await tokenId(bench, 3)
          return bench.weeks
            .connect(bench.buyer)
            .safeTransferFrom(bench.buyer, bench.stranger, id, 7, '0x')
        },
      },
      {
        flow: 'transferWeeks10',
        state,
        target: steady ? 85_000 : 103_000,
        needs: {
          newSlots: steady ? 0 : 1,
          changedSlots: steady ? 2 : 1,
          accounts: 1,
          events: [batchOf(10)],
        },
        crowd: 'twins',
        run: async (bench) => {
          await holdYear(bench, bench.buyer)
          if (steady) await holdYear(bench, bench.stranger)
          // Ten that lie in one word, as most do.
          const first = await tokenId(bench, 8)
          const ids = Array.from({ length: 10 }, (_, i) => first + BigInt(i))
          return bench.weeks.connect(bench.buyer).safeBatchTransferFrom(
            bench.buyer,
            bench.stranger,
            ids,
            ids.map(() => 7n),
            '0x',
          )
        },
      },
    ]
  }),
  ...(['first of its week', 'steady'] as const).flatMap((state): Flow[] => {
    const steady = state === 'steady'
    const needs: Needs = steady
      ? { changedSlots: 2, events: [single, [4, 64]] }
      : {
          accounts: SUBSCRIPTIONS,
          newSlots: 1,
          changedSlots: 1,
          coldReads: 1 + PLAN_READS,
          events: [single, [4, 64]],
        }
    const inItsWeek = async (bench: Bench) => {
      await holdYear(bench, bench.buyer)
      if (steady) await holdYear(bench, bench.stranger)
      await bench.nextWeek()
      await bench.nextWeek()
      const id = await tokenId(bench, 0)
      if (steady) await bench.weeks.connect(bench.stranger).redeem(id, 1, false)
      return id
    }
    return [
      {
        flow: 'redeemWeekPart',
        state,
        ...(steady && { target: 58_000 }),
        needs,
        crowd: 'twins',
        run: async (bench) => {
          const id = await inItsWeek(bench)
          return bench.weeks.connect(bench.buyer).redeem(id, 1, false)
        },
      },
      {
        flow: 'redeemWeekPartSigned',
        state,
        ...(steady && { target: 80_000 }),
        needs: {
          ...needs,
          accounts: (needs.accounts ?? 0) + 1,
          coldReads: (needs.coldReads ?? 0) + 1,
          signatures: 1,
        },
        crowd: 'twins',
        run: async (bench) => redeemSigned(bench, await inItsWeek(bench)),
      },
    ]
  }),
  {
    flow: 'redeemWeekPart',
    state: 'with a postcard',
    needs: {
      accounts: 1,
      // the postcard and its keeper's count
      newSlots: 2,
      // the serial number
      changedSlots: 3,
      events: [single, [4, 64], [4, 0], [4, 64]],
    },
    crowd: 'twins',
    run: async (bench) => {
      await holdYear(bench, bench.buyer)
      await bench.nextWeek()
      await bench.nextWeek()
      const id = await tokenId(bench, 0)
      await bench.weeks.connect(bench.buyer).redeem(id, 1, true)
      await bench.weeks
        .connect(bench.buyer)
        .safeTransferFrom(bench.buyer, bench.stranger, id, 3, '0x')
      return bench.weeks.connect(bench.stranger).redeem(id, 1, true)
    },
  },
  {
    flow: 'sweepForfeits',
    state: 'per week of 10',
    target: 55_000,
    per: 10,
    needs: {
      accounts: SUBSCRIPTIONS + 2,
      // a pool that nobody took anything of, each
      newSlots: 10,
      // two words of crumbs, the accounts of weeks and forfeits
      changedSlots: 4,
      coldReads: PLAN_READS + 2,
      events: [...Array.from({ length: 10 }, (): [number, number] => [2, 64]), POSTED, POSTED],
    },
    crowd: 'twins',
    run: async (bench) => {
      await holdYear(bench, bench.buyer)
      const first = (await tokenId(bench, 1)) & 0xffff_ffffn
      for (let week = 0; week < 14; week++) await bench.nextWeek()
      await bench.weeks.settle(GYM, first, 1)
      return bench.weeks.connect(bench.other).settle(GYM, first + 1n, 10)
    },
  },
  ...(['first', 'steady'] as const).map((state): Flow => {
    const steady = state === 'steady'
    return {
      flow: 'listOffer',
      state,
      target: steady ? 100_000 : 118_000,
      needs: {
        accounts: 1,
        // the offer's two words
        newSlots: steady ? 2 : 3,
        // the seller's and the market's tokens, how many offers there are
        changedSlots: steady ? 3 : 2,
        events: [single, [4, 192]],
      },
      crowd: 'twins',
      run: async (bench) => {
        const { weeks, market, buyer } = bench
        await holdYear(bench, buyer)
        if (steady) await offer(bench, buyer, false)
        else {
          const other = await tokenId(bench, 40)
          await weeks
            .connect(buyer)
            .safeTransferFrom(buyer, market, other, 1, sellTerms(bench, false))
        }
        const id = await tokenId(bench, 4)
        return weeks.connect(buyer).safeTransferFrom(buyer, market, id, 1, sellTerms(bench, true))
      },
    }
  }),
  fill('first', false, false, 95_000),
  fill('steady', false, true, 78_000),
  fill('first, at the fair price', true, false),
  fill('steady, at the fair price', true, true),
]
