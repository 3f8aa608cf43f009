import type { Needs } from './floor.ts'
import type { Flow } from './flows.ts'
import { type Bench, CINEMA_SEATS } from './openBench.ts'

const GYM = 1n
const CINEMA = 2n
const NOTHING = { deadline: 0n, signature: '0x' }
const POSTED: [number, number] = [2, 32]
const THREE: [number, number] = [2, 96]

const buyBundle = (
  { altShares, terms, ethers }: Bench,
  who: Bench['buyer'],
  tier: number,
  plan = GYM,
) => altShares.connect(who).buy(plan, tier, who, ethers.ZeroAddress, terms.termsHash, NOTHING)

/** A share bought this week. */
async function shareId(
  { networkHelpers, offset, week }: Bench,
  tier: bigint,
  place: bigint,
  plan = GYM,
) {
  const bought = BigInt(Math.floor(((await networkHelpers.time.latest()) - offset) / week))
  return (plan << 32n) | (tier << 24n) | (bought << 8n) | place
}

const bundleNeeds = (size: number): Needs => ({
  // vault, subscriptions
  accounts: 2,
  // the buyer's shares, the member, the member's balance
  newSlots: 3,
  // plan, book, presale, pools
  changedSlots: 4,
  // prices, seller, hash, tiers and horizon
  coldReads: 4,
  pull: true,
  // BundleBought, Transfer, Locked, SubscriptionBought, ShareActivated, the shares, what moved
  events: [[4, 128], [4, 0], [1, 32], [3, 96], [4, 64], [4, 64 * (size - 1) + 128], POSTED, THREE],
})
const activateNeeds: Needs = {
  accounts: 2,
  // the member
  newSlots: 1,
  // shares, plan, book, balance, presale, pools
  changedSlots: 6,
  // prices, seller, tiers
  coldReads: 3,
  events: [[4, 64], [4, 0], [1, 32], [3, 96], [4, 64], POSTED, THREE],
}
const joinNeeds: Needs = {
  accounts: 1,
  // the entry
  newSlots: 1,
  // shares, plan, the queue's ends
  changedSlots: 3,
  // seller
  coldReads: 1,
  events: [
    [4, 64],
    [4, 64],
  ],
}

/** Every seat of the cinema is taken, and the first share waits, so that nothing is anybody's first. */
async function fullHouse(bench: Bench) {
  const { subscriptions, altShares, crowd, terms } = bench
  const { taken } = await subscriptions.capacityOf(CINEMA)
  for (let i = Number(taken); i < CINEMA_SEATS; i++) {
    await subscriptions.connect(crowd).buy(CINEMA, crowd, terms.termsHash)
  }
  await buyBundle(bench, crowd, 1, CINEMA)
  await buyBundle(bench, bench.buyer, 1, CINEMA)
  return altShares
}

/** `count` shares wait for a seat of the cinema. */
export async function queueUp(bench: Bench, count: number) {
  const { altShares, crowd } = bench
  await fullHouse(bench)
  const id = await shareId(bench, 1n, 1n, CINEMA)
  for (let waiting = 2; waiting < count; waiting += 5) {
    await buyBundle(bench, crowd, 1, CINEMA)
    for (let place = 0n; place < 4n; place++) {
      await altShares.connect(crowd).activate(id + place, crowd)
    }
  }
}

/** What a club buys, year by year. */
export const shareFlows: Flow[] = [
  ...([5, 10, 15] as const).map(
    (size, i): Flow => ({
      flow: `buyBundle${size}`,
      state: 'first',
      target: [185_000, 190_000, 200_000][i] as number,
      needs: bundleNeeds(size),
      crowd: 'members',
      run: async (bench) => {
        await buyBundle(bench, bench.buyer, i + 1)
        return buyBundle(bench, bench.stranger, i + 1)
      },
    }),
  ),
  {
    flow: 'activateShare',
    state: 'first',
    target: 138_000,
    needs: { ...activateNeeds, newSlots: 2, changedSlots: 5 },
    crowd: 'members',
    run: async (bench) => {
      const { altShares, buyer, stranger } = bench
      await buyBundle(bench, buyer, 1)
      const id = await shareId(bench, 1n, 1n)
      await altShares.connect(buyer).safeTransferFrom(buyer, stranger, id, 1, '0x')
      await altShares.connect(buyer).safeTransferFrom(buyer, stranger, id + 1n, 1, '0x')
      await altShares.connect(buyer).activate(id + 2n, buyer)
      return altShares.connect(stranger).activate(id, stranger)
    },
  },
  {
    flow: 'activateShare',
    state: 'steady',
    target: 120_000,
    needs: activateNeeds,
    crowd: 'members',
    run: async (bench) => {
      const { altShares, buyer } = bench
      await buyBundle(bench, buyer, 1)
      const id = await shareId(bench, 1n, 1n)
      await altShares.connect(buyer).activate(id + 1n, buyer)
      return altShares.connect(buyer).activate(id, buyer)
    },
  },
  {
    flow: 'activateShare',
    state: 'by a keeper',
    needs: { ...activateNeeds, coldReads: 4, pushesAlone: 1 },
    crowd: 'members',
    run: async (bench) => {
      const { altShares, buyer, other } = bench
      await buyBundle(bench, buyer, 1)
      const id = await shareId(bench, 1n, 1n)
      for (let week = 0; week < 53; week++) await bench.nextWeek()
      await buyBundle(bench, buyer, 1)
      return altShares.connect(other).activateDue(id, buyer)
    },
  },
  {
    flow: 'joinQueue',
    state: 'steady',
    target: 70_000,
    needs: joinNeeds,
    crowd: 'queue',
    run: async (bench) => {
      const altShares = await fullHouse(bench)
      return altShares
        .connect(bench.buyer)
        .activate(await shareId(bench, 1n, 1n, CINEMA), bench.buyer)
    },
  },
  {
    flow: 'serveQueue',
    state: 'per entry of 10',
    target: 75_000,
    per: 10,
    needs: {
      accounts: 2,
      // each a member and its balance
      newSlots: 20,
      // each its entry, which is cleared; the queue's ends, plan, book, presale, pools
      changedSlots: 15,
      clearedSlots: 10,
      // prices, seller, tiers
      coldReads: 3,
      pushesAlone: 1,
      events: [
        ...Array.from({ length: 10 }, (): [number, number][] => [
          [4, 0],
          [1, 32],
          [3, 96],
          [3, 32],
          [4, 64],
        ]).flat(),
        POSTED,
        THREE,
      ],
    },
    crowd: 'queue',
    run: async (bench) => {
      const { altShares, ethers, other, crowd } = bench
      await fullHouse(bench)
      for (let i = 0; i < 3; i++) await buyBundle(bench, crowd, 1, CINEMA)
      const id = await shareId(bench, 1n, 1n, CINEMA)
      // Ten who never held anything.
      for (let i = 0n; i < 12n; i++) {
        const someone = new ethers.Wallet(ethers.toBeHex(0xbeef0000n + i, 32), ethers.provider)
        await crowd.sendTransaction({ to: someone.address, value: 10n ** 17n })
        await altShares.connect(crowd).safeTransferFrom(crowd, someone, id + (i % 4n), 1, '0x')
        await altShares.connect(someone).activate(id + (i % 4n), someone)
      }
      for (let week = 0; week < 7; week++) await bench.nextWeek()
      return altShares.connect(other).serve(CINEMA, 10)
    },
  },
]
