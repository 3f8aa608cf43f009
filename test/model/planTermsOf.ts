import { id } from 'ethers'
import type { Terms } from './terms.ts'

export const TERMS_HASH = id('terms')
const COMMUNITY = `0x${'c0'.repeat(20)}`
const SIZES = [5, 10, 15]

/** The terms as a merchant publishes them; what money and time don't depend on is the same for all. */
export function planTermsOf(merchant: bigint, terms: Terms) {
  return {
    merchant,
    retailTotal: terms.retailTotal,
    prepaidPrice: terms.prepaidPrice,
    weekCount: terms.weeks,
    transactionBps: terms.transactionBps,
    coolingOffWeeks: terms.coolingOff,
    longestPauseWeeks: terms.longestPause,
    queueWeeks: 0,
    horizonYears: 5,
    capacity: terms.capacity,
    partsPerWeek: 7,
    guestSeats: 100,
    patronBps: terms.patronBps,
    referralBps: 0,
    arbiterDays: 30,
    coveredFromDayOne: terms.fromDayOne,
    tiers: SIZES.map((size, i) => ({ size, discountBps: terms.tierBps[i + 1] ?? 0n })),
    community: COMMUNITY,
    termsHash: TERMS_HASH,
  }
}
