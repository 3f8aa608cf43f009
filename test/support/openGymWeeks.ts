import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { keccak256, toUtf8Bytes, ZeroAddress } from 'ethers'
import type { BundleTierStruct } from '../../typechain-types/interfaces/ISubscriptions.sol/ISubscriptions.ts'
import { EURO, openBar } from './openBar.ts'

const TERMS = keccak256(toUtf8Bytes('Be kind to the rowing machines.'))
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
  const noTier = { size: 0n, discountBps: 0n }
  const terms = {
    merchant: 1n,
    retailTotal: 1_066n * EURO,
    prepaidPrice: 858n * EURO,
    weekCount: 52n,
    transactionBps: 100n,
    coolingOffWeeks: 0n,
    longestPauseWeeks: 8n,
    queueWeeks: 0n,
    horizonYears: 0n,
    capacity: 100n,
    partsPerWeek,
    guestSeats: 10n,
    patronBps: 500n,
    referralBps: 0n,
    arbiterDays: 30n,
    coveredFromDayOne: false,
    tiers: [noTier, noTier, noTier] as [BundleTierStruct, BundleTierStruct, BundleTierStruct],
    community: ZeroAddress,
    termsHash: TERMS,
  }
  await subscriptions.connect(owner).publish(terms, title, metadataURI)
  await bar.allow(dora)
  await subscriptions.connect(dora).buy(PLAN, dora, TERMS)
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
