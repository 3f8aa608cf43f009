import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { keccak256, stringToBytes, zeroAddress } from 'viem'
import { euros, type Town } from '../../scripts/town/town.ts'
import { liveOnShares } from './liveOnShares.ts'

const week = 604_800n
const merchantNumber = 1
const noTier = { size: 0, discountBps: 0 }

/**
 * Six weeks for two, again and again, with all that can happen to a plan: cover grows, is drawn and repaid, a pause ends by
 * the clock and one is ended, and who comes into a full plan writes down that its seats are free. A plan of years
 * that are bought together follows. Moves the clock.
 */
export async function liveASmallPlan(people: Town) {
  const { chain, person, subscriptions } = people
  const { owner } = people.merchant(merchantNumber)
  const termsHash = keccak256(stringToBytes('Bring your own cup.'))
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
    capacity: 2,
    partsPerWeek: 0,
    guestSeats: 0,
    patronBps: 500,
    referralBps: 0,
    arbiterDays: 30,
    coveredFromDayOne: false,
    tiers: [{ size: 5, discountBps: 1_000 }, noTier, noTier] as const,
    community: zeroAddress,
    termsHash,
  }
  await chain.send(person(owner), {
    ...subscriptions,
    functionName: 'publish',
    args: [terms, 'Six weeks of tea', 'data:application/json,{}'],
  })
  const plan = Number(
    await chain.client.readContract({ ...subscriptions, functionName: 'planCount' }),
  )

  let serial = 0
  const buy = async (who: number) => {
    const args = [plan, person(who).address, termsHash] as const
    await chain.send(person(who), { ...subscriptions, functionName: 'buy', args })
    serial += 1
    const id = subscriptionId(plan, serial)
    return (functionName: 'pause' | 'resume' | 'refund') =>
      chain.send(person(who), { ...subscriptions, functionName, args: [id] })
  }
  const keep = () =>
    chain.send(person(13), { ...subscriptions, functionName: 'release', args: [plan, 60n] })
  const pass = (weeks: bigint) => chain.setTime(chain.time() + weeks * week)

  const first = [await buy(19), await buy(15)]
  pass(3n)
  await keep()
  // Both leave, and what was paid out for them against cover has to come back from patrons.
  for (const act of first) await act('refund')

  pass(1n)
  const [clockwise, early] = [await buy(19), await buy(15)]
  pass(3n)
  await clockwise('pause')
  await early('pause')
  pass(1n)
  await early('resume')
  // Nobody wrote anything down since. The next one does, for a seat; the merchant is due enough to repay its patrons.
  pass(9n)
  await buy(19)
  pass(1n)
  await buy(15)
  await chain.send(person(owner), {
    ...subscriptions,
    functionName: 'setSelling',
    args: [plan, false],
  })
  await liveOnShares(people)
}
