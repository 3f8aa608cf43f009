import { planTermSentences } from '@homing/sdk/errors/planTermSentences'
import { wordsFor } from '@homing/sdk/errors/wordsFor'
import { parseAmount } from '@homing/sdk/money/parseAmount'
import { type Address, type Hex, keccak256, stringToBytes, zeroAddress, zeroHash } from 'viem'
import type { CurrencyFormat } from '../../config/Config.ts'
import { byteLength } from '../../lib/byteLength.ts'
import { dataUri } from '../../lib/dataUri.ts'
import { readAddress } from '../../lib/readAddress.ts'
import type { PlanDraft } from './PlanDraft.ts'

const mostPrice = 10n ** 25n
const mostSeats = 2 ** 24 - 1
const mostUri = 2_048

type Tier = { size: number; discountBps: number }

/** The terms as the contract takes them. */
export type PlanTerms = {
  merchant: number
  retailTotal: bigint
  prepaidPrice: bigint
  weekCount: number
  transactionBps: number
  coolingOffWeeks: number
  longestPauseWeeks: number
  queueWeeks: number
  horizonYears: number
  capacity: number
  partsPerWeek: number
  guestSeats: number
  patronBps: number
  referralBps: number
  arbiterDays: number
  coveredFromDayOne: boolean
  tiers: readonly [Tier, Tier, Tier]
  community: Address
  termsHash: Hex
}

export type PlanProblems = Partial<Record<keyof PlanDraft, string>>
export type ReadPlan = { terms: PlanTerms; title: string; metadataURI: string }

/**
 * A draft as the terms that the contract takes, or what is still wrong with it, field by field. Bounds are the
 * contract's, and so are the sentences about them.
 */
export function planTermsOf(
  draft: PlanDraft,
  merchant: number,
  currency: CurrencyFormat,
): { plan: ReadPlan } | { problems: PlanProblems } {
  const problems: PlanProblems = {}
  const words = wordsFor({ currency })

  /** Notes the contract's own sentence where `found` is out of its range. */
  const within = (
    field: keyof PlanDraft,
    term: string,
    found: bigint | number,
    least: bigint | number,
    most: bigint | number,
  ) => {
    if (found >= least && found <= most) return
    const bound = found < least ? least : most
    problems[field] ??=
      planTermSentences[term]?.(BigInt(found), BigInt(bound), words) ??
      `Choose ${least} to ${most}.`
  }
  const whole = (field: keyof PlanDraft, text: string, most = 1e9): number => {
    const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (!(number <= most)) problems[field] ??= `A whole number, please, at most ${print(most)}.`
    return number
  }
  const ranged = (
    field: keyof PlanDraft,
    text: string,
    least: number,
    most: number,
    term: string = field,
  ) => {
    const number = whole(field, text)
    if (!Number.isNaN(number)) within(field, term, number, least, most)
    return number
  }

  const title = draft.title.trim()
  if (!title) problems.title = 'Say what it is: “A year at the gym”.'
  else if (byteLength(title) > 64) problems.title = 'At most 64 letters; some count double.'
  const text = draft.terms.trim()
  const metadataURI = dataUri({ description: draft.description, terms: text })
  if (byteLength(metadataURI) > mostUri) {
    const field = draft.description.length > draft.terms.length ? 'description' : 'terms'
    problems[field] =
      `Description and terms are ${byteLength(metadataURI) - mostUri} signs too long together. Shorten them, please.`
  }

  const weekCount = ranged('weekCount', draft.weekCount, 6, 104)
  const money = (field: 'weekPrice' | 'prepaidPrice', example: string) => {
    const amount = parseAmount(draft[field], currency.decimals)
    if (!amount) problems[field] ??= `A price like ${example}, please.`
    return amount
  }
  const weekPrice = money('weekPrice', '20.50')
  const prepaidPrice = money('prepaidPrice', '858')
  const retailTotal = weekPrice && !problems.weekCount ? weekPrice * BigInt(weekCount) : undefined
  if (prepaidPrice) within('prepaidPrice', 'prepaidPrice', prepaidPrice, 1n, mostPrice)
  if (retailTotal && prepaidPrice && !problems.prepaidPrice) {
    within('prepaidPrice', 'prepaidPrice', prepaidPrice, (retailTotal + 1n) / 2n, mostPrice)
    within('prepaidPrice', 'retailTotal', retailTotal, prepaidPrice, 2n * mostPrice)
  }

  const capacity = ranged('capacity', draft.capacity, 1, mostSeats)
  const coolingOffWeeks = Number(draft.coolingOffWeeks)
  within('coolingOffWeeks', 'coolingOffWeeks', coolingOffWeeks, 0, 2)
  const longestPauseWeeks = problems.weekCount
    ? whole('longestPauseWeeks', draft.longestPauseWeeks)
    : ranged('longestPauseWeeks', draft.longestPauseWeeks, 0, weekCount)
  const bps = (
    field: 'patronPercent' | 'referralPercent' | 'transactionPercent',
    term: string,
    most: number,
  ) => {
    const value = Math.round(draft[field] * 100)
    within(field, term, value, 0, most)
    return value
  }
  const patronBps = bps('patronPercent', 'patronBps', 1_000)
  const referralBps = bps('referralPercent', 'referralBps', 1_000)
  const transactionBps = bps('transactionPercent', 'transactionBps', 100)
  const arbiterDays = ranged('arbiterDays', draft.arbiterDays, 14, 60)
  const horizonYears = ranged('horizonYears', draft.horizonYears, 0, 15)
  const queueWeeks = whole('queueWeeks', draft.queueWeeks, 255)
  const partsPerWeek = whole('partsPerWeek', draft.partsPerWeek, 65_535)
  const guestSeats = whole('guestSeats', draft.guestSeats, 65_535)
  if (!problems.partsPerWeek && !problems.guestSeats) {
    within('guestSeats', 'guestParts', guestSeats * partsPerWeek, 0, 65_535)
  }

  const readTier = (place: number): Tier => {
    const { size = '', discountPercent = '' } = draft.tiers[place] ?? {}
    if (!size.trim() && !discountPercent.trim()) return { size: 0, discountBps: 0 }
    const shares = whole('tiers', size, 1e6)
    const percent = parseAmount(discountPercent, 2)
    if (percent === undefined) problems.tiers ??= 'A discount like 5 or 7.5 percent, please.'
    else within('tiers', 'tierDiscountBps', percent, 0, 9_999)
    if (!Number.isNaN(shares)) within('tiers', 'tierSize', shares, 2, 255)
    return { size: shares, discountBps: Number(percent ?? 0n) }
  }
  const tiers = [readTier(0), readTier(1), readTier(2)] as const

  const community = draft.community.trim() ? readAddress(draft.community) : { address: zeroAddress }
  if ('problem' in community) problems.community = community.problem

  if (Object.keys(problems).length > 0 || !retailTotal || !prepaidPrice || 'problem' in community) {
    return { problems }
  }
  return {
    plan: {
      title,
      metadataURI,
      terms: {
        merchant,
        retailTotal,
        prepaidPrice,
        weekCount,
        transactionBps,
        coolingOffWeeks,
        longestPauseWeeks,
        queueWeeks,
        horizonYears,
        capacity,
        partsPerWeek,
        guestSeats,
        patronBps,
        referralBps,
        arbiterDays,
        coveredFromDayOne: draft.coveredFromDayOne,
        tiers,
        community: community.address,
        termsHash: text ? keccak256(stringToBytes(text)) : zeroHash,
      },
    },
  }
}

const print = (number: number) => new Intl.NumberFormat().format(number)
