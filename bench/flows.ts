import type { ContractTransactionResponse } from 'ethers'
import type { Needs } from './floor.ts'
import { type Bench, PRICE } from './openBench.ts'
import { prepaidFlows } from './prepaidFlows.ts'
import { queueUp, shareFlows } from './shareFlows.ts'
import { gatherTwins, weekFlows } from './weekFlows.ts'

export const crowds = ['none', 'holders', 'patrons', 'members', 'plans', 'queue', 'twins'] as const
export type Crowd = (typeof crowds)[number]

export interface Flow {
  flow: string
  state: string
  /** At most; undefined where GAS.md names none. */
  target?: number
  needs: Needs
  /** It does as many things at once; the figure is for one of them, rounded up. */
  per?: number
  /** What there are many of before; `none` is measured once. */
  crowd: Crowd
  run: (bench: Bench) => Promise<ContractTransactionResponse>
}

const STAKE = 10_000_000_000n
const POSTED: [number, number] = [2, 32]

/** Somebody stands behind the bar, with a link budget, and one voucher is sold: nothing is anybody's first but the measured. */
async function warm({ patrons, vouchers, patron, other, buyer, pool }: Bench) {
  await patrons.connect(patron).stake(pool, STAKE, patron)
  await patrons.connect(other).stake(pool, STAKE, other)
  await patrons.connect(patron).promote(pool, STAKE / 10n)
  await vouchers.connect(buyer).buy(1, 4, buyer, patron)
}

const permitTypes = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

async function buyWithPermit(bench: Bench) {
  const { euro, vault, vouchers, ethers, buyer, patron } = bench
  const deadline = 2n ** 40n
  const signature = ethers.Signature.from(
    await buyer.signTypedData(
      {
        name: 'Demo Euro',
        version: '1',
        chainId: 31337,
        verifyingContract: await euro.getAddress(),
      },
      permitTypes,
      {
        owner: buyer.address,
        spender: await vault.getAddress(),
        value: PRICE,
        nonce: await euro.nonces(buyer),
        deadline,
      },
    ),
  )
  const { v, r, s } = signature
  return vouchers
    .connect(buyer)
    .buyWithPermit(1, 1, buyer, patron, { value: PRICE, deadline, v, r, s })
}

const redemptionTypes = {
  Redemption: [
    { name: 'id', type: 'uint256' },
    { name: 'quantity', type: 'uint256' },
    { name: 'holder', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

async function redeemSigned(bench: Bench, nonce: bigint) {
  const { vouchers, buyer, bar, idNow } = bench
  const value = {
    id: await idNow(),
    quantity: 1n,
    holder: buyer.address,
    nonce,
    deadline: 2n ** 40n,
  }
  const domain = {
    name: 'Homing Solidarity Vouchers',
    version: '1',
    chainId: 31337,
    verifyingContract: await vouchers.getAddress(),
  }
  const signature = await buyer.signTypedData(domain, redemptionTypes, value)
  return vouchers.connect(bar).redeemSigned(value, signature)
}

/** A sale a week for `weeks` weeks, the running one included; all still outstanding. */
async function sellWeekly(bench: Bench, weeks: number) {
  for (let week = 0; week < weeks; week++) {
    await bench.nextWeek()
    await bench.vouchers.connect(bench.buyer).buy(1, 1, bench.buyer, bench.ethers.ZeroAddress)
  }
}

/** A patron who has taken income before, and carries vouchers of `weeks` more weeks since. */
async function afterWeeks(bench: Bench, weeks: number) {
  await warm(bench)
  await bench.patrons.connect(bench.other).claimIncome(bench.pool)
  await sellWeekly(bench, weeks)
}

/** A patron who has never done anything but stake once; its join is written up by the first thing it does. */
async function neverTouched(bench: Bench) {
  await warm(bench)
  await sellWeekly(bench, 4)
}

const buyNeeds: Needs = {
  accounts: 3,
  // supply, balance; flow, sales, link; income account
  changedSlots: 6,
  // two of the offer; weight, terms; payout
  coldReads: 5,
  pull: true,
  pushesAfterPull: 2,
  events: [[4, 64], [4, 96], [3, 64], POSTED],
}
const stakeNeeds: Needs = {
  accounts: 1,
  // weight or terms, purse, stake account
  changedSlots: 3,
  coldReads: 2,
  pull: true,
  events: [[3, 32], POSTED],
}
const claimNeeds: Needs = {
  accounts: 1,
  // earnings, income account
  changedSlots: 2,
  coldReads: 3,
  pushesAlone: 1,
  events: [[3, 32], POSTED],
}
const unstakeNeeds: Needs = {
  accounts: 1,
  // holding, purse, weight, stake account
  changedSlots: 4,
  coldReads: 1,
  pushesAlone: 1,
  events: [[3, 32], POSTED],
}
const redeemNeeds: Needs = {
  accounts: 1,
  // balance, supply, sales
  changedSlots: 3,
  coldReads: 2,
  events: [
    [4, 64],
    [4, 32],
    [3, 32],
  ],
}
/** The nonce shares the balance's word. */
const signedNeeds: Needs = { ...redeemNeeds, accounts: 2, coldReads: 4, signatures: 1 }
/** One changed word is new instead. */
const first = (needs: Needs): Needs => ({
  ...needs,
  newSlots: (needs.newSlots ?? 0) + 1,
  changedSlots: (needs.changedSlots ?? 0) - 1,
})

const patronFlows: Pick<Flow, 'flow' | 'target' | 'needs' | 'run'>[] = [
  {
    flow: 'stake',
    target: 68_000,
    needs: stakeNeeds,
    run: ({ patrons, other, pool }) => patrons.connect(other).stake(pool, STAKE, other),
  },
  {
    flow: 'claimIncome',
    target: 62_000,
    needs: claimNeeds,
    run: ({ patrons, other, pool }) => patrons.connect(other).claimIncome(pool),
  },
  {
    flow: 'unstake',
    target: 68_000,
    needs: unstakeNeeds,
    run: ({ patrons, other, pool }) => patrons.connect(other).unstake(pool, STAKE / 10n),
  },
]

const weekly: Flow[] = patronFlows.flatMap(({ flow, target = 0, needs, run }) => [
  ...[1, 4, 26, 60].map(
    (weeks): Flow => ({
      flow,
      state: `steady, ${weeks} live weeks`,
      target: target + 9_500 * Math.max(0, weeks - 4),
      needs,
      crowd: 'none',
      run: async (bench) => {
        await afterWeeks(bench, weeks)
        return run(bench)
      },
    }),
  ),
  {
    flow,
    state: 'first since its first stake',
    target,
    // the holding, and the income up to which it is booked
    needs: {
      ...needs,
      newSlots: 2,
      changedSlots: (needs.changedSlots ?? 0) + (flow === 'stake' ? 0 : -1),
    },
    crowd: 'none',
    run: async (bench) => {
      await neverTouched(bench)
      return run(bench)
    },
  },
])

export const flows: Flow[] = [
  {
    flow: 'buyVoucher',
    state: 'first',
    target: 145_000,
    needs: first(buyNeeds),
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      return bench.vouchers.connect(bench.stranger).buy(1, 1, bench.stranger, bench.patron)
    },
  },
  {
    flow: 'buyVoucher',
    state: 'steady',
    target: 128_000,
    needs: buyNeeds,
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      return bench.vouchers.connect(bench.buyer).buy(1, 1, bench.buyer, bench.patron)
    },
  },
  {
    flow: 'buyVoucher',
    state: 'steady, no promoter',
    target: 111_000,
    needs: { ...buyNeeds, changedSlots: 5, pushesAfterPull: 1 },
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      return bench.vouchers.connect(bench.buyer).buy(1, 1, bench.buyer, bench.ethers.ZeroAddress)
    },
  },
  {
    flow: 'buyVoucher',
    state: 'firstOfWeek',
    target: 200_000,
    // the week's carriers and sales are new, weight and terms change, as does the set of weeks
    needs: { ...buyNeeds, newSlots: 2, changedSlots: 8, coldReads: 3, pushesAfterPull: 1 },
    crowd: 'none',
    run: async (bench) => {
      await warm(bench)
      await bench.nextWeek()
      return bench.vouchers.connect(bench.buyer).buy(1, 1, bench.buyer, bench.ethers.ZeroAddress)
    },
  },
  {
    flow: 'buyVoucher',
    state: 'firstOfWeek, through a link',
    target: 200_000,
    // and what the link carried last week is filed
    needs: { ...buyNeeds, newSlots: 3, changedSlots: 9, coldReads: 3 },
    crowd: 'none',
    run: async (bench) => {
      await warm(bench)
      await bench.nextWeek()
      return bench.vouchers.connect(bench.buyer).buy(1, 1, bench.buyer, bench.patron)
    },
  },
  {
    flow: 'buyVoucherPermit',
    state: 'first',
    target: 180_000,
    needs: { ...buyNeeds, permit: 'first' },
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      await bench.euro.connect(bench.buyer).approve(bench.vault, 0)
      return buyWithPermit(bench)
    },
  },
  {
    flow: 'buyVoucherPermit',
    state: 'steady',
    target: 150_000,
    needs: { ...buyNeeds, permit: 'steady' },
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      await bench.euro.connect(bench.buyer).approve(bench.vault, 0)
      await buyWithPermit(bench)
      return buyWithPermit(bench)
    },
  },
  {
    flow: 'redeemVoucher',
    state: 'steady',
    target: 55_000,
    needs: redeemNeeds,
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      return bench.vouchers.connect(bench.buyer).redeem(await bench.idNow(), 1)
    },
  },
  {
    flow: 'redeemVoucherSigned',
    state: 'first',
    target: 78_000,
    needs: signedNeeds,
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      return redeemSigned(bench, 7n)
    },
  },
  {
    flow: 'redeemVoucherSigned',
    state: 'steady',
    target: 78_000,
    needs: signedNeeds,
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      await redeemSigned(bench, 7n)
      return redeemSigned(bench, 8n)
    },
  },
  {
    flow: 'tip',
    state: 'steady',
    target: 62_000,
    needs: { accounts: 2, coldReads: 2, pull: true, pushesAfterPull: 1, events: [[4, 128]] },
    crowd: 'holders',
    run: async (bench) => {
      await warm(bench)
      await bench.tips.connect(bench.buyer).tip(1, PRICE, bench.ethers.ZeroAddress, '')
      return bench.tips.connect(bench.buyer).tip(1, PRICE, bench.ethers.ZeroAddress, '')
    },
  },
  {
    flow: 'stake',
    state: 'first',
    target: 85_000,
    needs: first(stakeNeeds),
    crowd: 'patrons',
    run: async (bench) => {
      await warm(bench)
      return bench.patrons.connect(bench.stranger).stake(bench.pool, STAKE, bench.stranger)
    },
  },
  {
    flow: 'stake',
    state: 'steady',
    target: 68_000,
    needs: stakeNeeds,
    crowd: 'patrons',
    run: async (bench) => {
      await warm(bench)
      const { patrons, pool, stranger } = bench
      await patrons.connect(stranger).stake(pool, STAKE, stranger)
      return patrons.connect(stranger).stake(pool, STAKE, stranger)
    },
  },
  {
    flow: 'claimIncome',
    state: 'steady',
    target: 62_000,
    needs: claimNeeds,
    crowd: 'patrons',
    run: async (bench) => {
      await afterWeeks(bench, 4)
      return bench.patrons.connect(bench.other).claimIncome(bench.pool)
    },
  },
  {
    flow: 'unstake',
    state: 'steady',
    target: 68_000,
    needs: unstakeNeeds,
    crowd: 'patrons',
    run: async (bench) => {
      await afterWeeks(bench, 4)
      return bench.patrons.connect(bench.other).unstake(bench.pool, STAKE / 10n)
    },
  },
  ...weekly,
  ...prepaidFlows,
  ...shareFlows,
  ...weekFlows,
]

/** `count` earlier participants, each with an address of its own. */
export async function gather(bench: Bench, crowd: Crowd, count: number) {
  const { ethers, patrons, vouchers, subscriptions, terms, crowd: payer, pool } = bench
  if (crowd === 'twins') return gatherTwins(bench, count)
  if (crowd === 'none' || count <= 1) return
  if (crowd === 'queue') return queueUp(bench, count)
  const someone = (i: number) => ethers.getAddress(ethers.toBeHex(0xc0ffee0000 + i, 20))
  if (crowd === 'holders') await patrons.connect(payer).stake(pool, 100_000n * STAKE, payer)
  for (let i = 0; i < count; i++) {
    if (crowd === 'holders') await vouchers.connect(payer).buy(1, 1, someone(i), ethers.ZeroAddress)
    else if (crowd === 'patrons') await patrons.connect(payer).stake(pool, 1_000_000n, someone(i))
    else if (crowd === 'plans') await bench.publishPlan()
    else await subscriptions.connect(payer).buy(1, someone(i), terms.termsHash)
  }
}
