import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { gymTerms } from './gymTerms.ts'
import { openBar } from './openBar.ts'

const OFFSET = weekOffsetOfUtc(1)
const PLAN = 1

interface Texts {
  name?: string
  title?: string
  metadataURI?: string
  partsPerWeek?: bigint
}

/** A gym that calls itself so. Dora joins and buys the twin of her fifth week for Emil. */
export async function openGymWeeks({
  name = 'Havnens Gym',
  title = 'A year',
  metadataURI = '',
  partsPerWeek = 7n,
}: Texts = {}) {
  const bar = await openBar({ name })
  const { owner, dora, emil, subscriptions, weeks } = bar
  const terms = gymTerms({ partsPerWeek })
  await subscriptions.connect(owner).publish(terms, title, metadataURI)
  await bar.allow(dora)
  await subscriptions.connect(dora).buy(PLAN, dora, terms.termsHash)
  const membership = subscriptionId(PLAN, 1)
  await weeks.connect(dora).buy(membership, 1n << 4n, emil)
  const week = weekOf(await bar.time.now(), OFFSET) + 5n
  const startsAt = weekStart(week, OFFSET)
  // Monday 00:00 at the gym is Sunday in UTC.
  const dayOf = (time: bigint) =>
    new Date(Number(time + 4n * 86_400n - OFFSET) * 1_000).toISOString().slice(0, 10)
  return {
    ...bar,
    membership,
    week,
    startsAt,
    dayOf,
    id: weekTokenId(PLAN, Number(OFFSET), Number(week)),
  }
}
