import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import type { Town } from '../../scripts/town/town.ts'
import { liveOnShares } from './liveOnShares.ts'
import { publishSixWeeks } from './publishSixWeeks.ts'

const week = 604_800n
const merchantNumber = 1

/**
 * Six weeks for two, again and again, with all that can happen to a plan: cover grows, is drawn and repaid, a pause ends by
 * the clock and one is ended, and who comes into a full plan writes down that its seats are free. A plan of years
 * that are bought together follows. Moves the clock.
 */
export async function liveASmallPlan(people: Town) {
  const { chain, person, subscriptions } = people
  const { owner } = people.merchant(merchantNumber)
  const { plan, termsHash } = await publishSixWeeks(people, {
    merchantNumber,
    title: 'Six weeks of tea',
    accepts: 'Bring your own cup.',
    capacity: 2,
  })

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
