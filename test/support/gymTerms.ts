import { keccak256, toUtf8Bytes, ZeroAddress } from 'ethers'
import type { PlanTermsStruct } from '../../typechain-types/interfaces/ISubscriptions.sol/ISubscriptions.ts'
import { EURO } from './openBar.ts'

/** A year at the gym of PROTOCOL.md §4, sold by the first merchant, but for the `changes`. */
export function gymTerms(changes: Partial<PlanTermsStruct> = {}) {
  const noTier = { size: 0n, discountBps: 0n }
  return {
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
    partsPerWeek: 7n,
    guestSeats: 10n,
    patronBps: 500n,
    referralBps: 0n,
    arbiterDays: 30n,
    coveredFromDayOne: false,
    tiers: [noTier, noTier, noTier],
    community: ZeroAddress,
    termsHash: keccak256(toUtf8Bytes('Be kind to the rowing machines.')),
    ...changes,
  } satisfies PlanTermsStruct
}
