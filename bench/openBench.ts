import { network } from 'hardhat'
import { openHouse, poolIdOf } from '../test/support/openHouse.ts'

export const WEEK = 604_800
const OFFSET = 342_000
const EURO = 10n ** 6n
export const PRICE = 10n * EURO

type BundleTier = { size: number; discountBps: number }

/** The gym of the paper: 52 weeks for 858 instead of 1,066. */
const GYM = {
  merchant: 1,
  retailTotal: 1_066n * EURO,
  prepaidPrice: 858n * EURO,
  weekCount: 52,
  transactionBps: 100,
  coolingOffWeeks: 0,
  longestPauseWeeks: 12,
  queueWeeks: 26,
  horizonYears: 5,
  capacity: 100_000,
  partsPerWeek: 7,
  guestSeats: 9_000,
  patronBps: 500,
  referralBps: 0,
  arbiterDays: 30,
  coveredFromDayOne: false,
  tiers: [
    { size: 5, discountBps: 500 },
    { size: 10, discountBps: 1_000 },
    { size: 15, discountBps: 1_500 },
  ] as [BundleTier, BundleTier, BundleTier],
}

/** Six weeks in a small room, sold fifteen years ahead. */
export const CINEMA_SEATS = 40
const CINEMA = {
  ...GYM,
  weekCount: 6,
  longestPauseWeeks: 0,
  horizonYears: 15,
  capacity: CINEMA_SEATS,
}

/** A bar with a pool of patrons, one offer and two plans, one hour into a week that has sold nothing. */
export async function openBench() {
  const { ethers, networkHelpers } = await network.create()
  const [deployer, bar, patron, other, buyer, stranger, crowd] = await ethers.getSigners()
  if (!deployer || !bar || !patron || !other || !buyer || !stranger || !crowd)
    throw new Error('too few accounts')
  const house = await openHouse(deployer)
  const { euro, registry, vault, patrons, vouchers, subscriptions } = house

  const now = await networkHelpers.time.latest()
  await networkHelpers.time.increaseTo(
    (Math.floor((now - OFFSET) / WEEK) + 1) * WEEK + OFFSET + 3_600,
  )
  for (const signer of [bar, patron, other, buyer, stranger, crowd]) {
    await euro.mint(signer, 10n ** 18n)
    await euro.connect(signer).approve(vault, ethers.MaxUint256)
  }
  await registry.connect(bar).register({
    name: 'Bar Vesterhavet',
    metadataURI: '',
    payout: bar.address,
    currency: euro,
    weekOffset: OFFSET,
    sector: 5813,
    locality: ethers.hexlify(ethers.toUtf8Bytes('DKCPH')),
    arbiter: ethers.ZeroAddress,
  })
  await patrons.connect(bar).open(1, 2_000)
  const pool = poolIdOf(await euro.getAddress(), 1n, 1n)
  const at = await networkHelpers.time.latest()
  await vouchers.connect(bar).publish(
    {
      pool,
      price: PRICE,
      cap: 4_000_000_000n,
      redeemFrom: at,
      sellUntil: at + 100 * WEEK,
      redeemBy: at + 200 * WEEK,
      eventAt: 0,
      patronCutBps: 2_000,
      promoterBps: 5_000,
      heldBps: 0,
      arbiterDays: 30,
    },
    'A beer',
    '',
  )

  const terms = { ...GYM, community: ethers.ZeroAddress, termsHash: ethers.id('terms') }
  const publishPlan = () => subscriptions.connect(bar).publish(terms, 'A year', '')
  await publishPlan()
  await subscriptions.connect(bar).publish({ ...terms, ...CINEMA }, 'Six weeks', '')

  /** The voucher id of the running week. */
  const idNow = async () =>
    (1n << 32n) | BigInt(Math.floor(((await networkHelpers.time.latest()) - OFFSET) / WEEK))
  const nextWeek = () => networkHelpers.time.increase(WEEK)

  return {
    ethers,
    networkHelpers,
    ...house,
    bar,
    patron,
    other,
    buyer,
    stranger,
    crowd,
    pool,
    terms,
    week: WEEK,
    offset: OFFSET,
    publishPlan,
    idNow,
    nextWeek,
  }
}

export type Bench = Awaited<ReturnType<typeof openBench>>
