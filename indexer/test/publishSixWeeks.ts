import { type Hex, keccak256, stringToBytes, zeroAddress } from 'viem'
import { euros, type Town } from '../../scripts/town/town.ts'

interface Tier {
  size: number
  discountBps: number
}

const noTier: Tier = { size: 0, discountBps: 0 }
const fiveYears: Tier = { size: 5, discountBps: 1_000 }

/** A place sells six weeks for 20 instead of 24, so that a year of the town sees all of them. Tells what members accept. */
export async function publishSixWeeks(
  { chain, person, merchant, subscriptions }: Town,
  {
    merchantNumber,
    title,
    accepts,
    secondTier = noTier,
    ...chosen
  }: {
    merchantNumber: number
    title: string
    /** the terms that a member accepts */
    accepts: string
    secondTier?: Tier
    queueWeeks?: number
    horizonYears?: number
    capacity: number
    partsPerWeek?: number
    guestSeats?: number
  },
): Promise<{ plan: number; termsHash: Hex }> {
  const termsHash = keccak256(stringToBytes(accepts))
  const terms = {
    merchant: merchantNumber,
    retailTotal: euros(24),
    prepaidPrice: euros(20),
    weekCount: 6,
    transactionBps: 100,
    coolingOffWeeks: 0,
    longestPauseWeeks: 3,
    queueWeeks: 0,
    horizonYears: 0,
    partsPerWeek: 0,
    guestSeats: 0,
    patronBps: 500,
    referralBps: 0,
    arbiterDays: 30,
    coveredFromDayOne: false,
    tiers: [fiveYears, secondTier, noTier] as const,
    community: zeroAddress,
    termsHash,
    ...chosen,
  }
  await chain.send(person(merchant(merchantNumber).owner), {
    ...subscriptions,
    functionName: 'publish',
    args: [terms, title, 'data:application/json,{}'],
  })
  const count = await chain.client.readContract({ ...subscriptions, functionName: 'planCount' })
  return { plan: Number(count), termsHash }
}
