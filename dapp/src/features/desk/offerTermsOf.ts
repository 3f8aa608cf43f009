import { parseAmount } from '@homing/sdk/money/parseAmount'
import type { Hex } from 'viem'
import { byteLength } from '../../lib/byteLength.ts'
import { dataUri } from '../../lib/dataUri.ts'
import { localDates } from '../../lib/localDates.ts'
import type { OfferDraft } from './OfferDraft.ts'

const year = 365n * 86_400n
const week = 7n * 86_400n
const mostPrice = 1n << 88n

export type OfferTerms = {
  pool: Hex
  price: bigint
  cap: number
  redeemFrom: number
  sellUntil: number
  redeemBy: number
  eventAt: number
  patronCutBps: number
  promoterBps: number
  heldBps: number
  arbiterDays: number
}

export type OfferProblems = Partial<Record<keyof OfferDraft, string>>
export type ReadOffer = { terms: OfferTerms; title: string; metadataURI: string }

/** A draft as the terms that the contract takes, or what is still wrong with it, field by field. */
export function offerTermsOf(
  draft: OfferDraft,
  pool: Hex,
  decimals: number,
  now: number,
): { offer: ReadOffer } | { problems: OfferProblems } {
  const problems: OfferProblems = {}
  const title = draft.title.trim()
  if (!title) problems.title = 'Say what it is: “A beer”, “Ten visits”.'
  else if (byteLength(title) > 64) problems.title = 'At most 64 letters; some count double.'
  const metadataURI = dataUri({ description: draft.description })
  if (byteLength(metadataURI) > 2_048) problems.description = 'Shorten it by a third, please.'

  const price = parseAmount(draft.price, decimals)
  if (!price) problems.price = 'A price like 10 or 2.50, please.'
  else if (price >= mostPrice) problems.price = 'That is more than a voucher can cost.'
  const cap = /^\d{1,10}$/.test(draft.cap.trim()) ? Number(draft.cap) : 0
  if (cap < 1 || cap >= 2 ** 32) problems.cap = 'How many do you sell at most? At least one.'

  const times = timesOf(draft, now, problems)
  const arbiterDays = Number(draft.arbiterDays)
  if (!Number.isInteger(arbiterDays) || arbiterDays < 14 || arbiterDays > 60) {
    problems.arbiterDays = '14 to 60 days.'
  }
  if (Object.keys(problems).length > 0 || !price || !times) return { problems }

  return {
    offer: {
      title,
      metadataURI,
      terms: {
        pool,
        price,
        cap,
        ...times,
        patronCutBps: draft.cutPercent * 100,
        promoterBps: draft.promoterPercent * 100,
        heldBps: draft.heldPercent * 100,
        arbiterDays,
      },
    },
  }
}

type Times = Pick<OfferTerms, 'redeemFrom' | 'sellUntil' | 'redeemBy' | 'eventAt'>

function timesOf(draft: OfferDraft, now: number, problems: OfferProblems): Times | undefined {
  return draft.kind === 'event'
    ? eventTimes(draft, now, problems)
    : voucherTimes(draft, now, problems)
}

function voucherTimes(draft: OfferDraft, now: number, problems: OfferProblems): Times | undefined {
  const sellUntil = localDates.dayEnd(draft.sellUntil)
  if (sellUntil === undefined) {
    problems.sellUntil = 'Choose the last day of the sale.'
    return undefined
  }
  if (sellUntil <= BigInt(now)) problems.sellUntil = 'That day is over. Choose a later one.'
  const redeemFrom = draft.redeemFrom ? localDates.dayStart(draft.redeemFrom) : BigInt(now)
  const least = sellUntil + year
  // A day that begins an hour late, where the clocks changed meanwhile, still counts.
  const asked = draft.redeemBy ? localDates.dayEnd(draft.redeemBy) : least
  if (redeemFrom === undefined) problems.redeemFrom = 'That is no day.'
  if (asked === undefined) problems.redeemBy = 'That is no day.'
  else if (asked < least - 7_200n) {
    problems.redeemBy = 'At least a year after the last day of the sale.'
  }
  if (asked === undefined || redeemFrom === undefined) return undefined

  const redeemBy = asked < least ? least : asked
  if (redeemFrom >= redeemBy) problems.redeemFrom = 'Later than the last day. Start earlier.'
  return {
    redeemFrom: Number(redeemFrom),
    sellUntil: Number(sellUntil),
    redeemBy: Number(redeemBy),
    eventAt: 0,
  }
}

function eventTimes(draft: OfferDraft, now: number, problems: OfferProblems): Times | undefined {
  const eventAt = localDates.minute(draft.eventAt)
  if (eventAt === undefined) {
    problems.eventAt = 'When does it begin?'
    return undefined
  }
  if (eventAt <= BigInt(now)) problems.eventAt = 'That is over. Choose a later day.'
  const ends = draft.sellUntil ? localDates.dayEnd(draft.sellUntil) : eventAt
  // A sale until the day of the event ends when it begins.
  const sellUntil = ends !== undefined && ends > eventAt ? eventAt : ends
  if (sellUntil === undefined) problems.sellUntil = 'That is no day.'
  else if (sellUntil <= BigInt(now)) problems.sellUntil ??= 'That day is over. Choose a later one.'
  const redeemFrom = draft.redeemFrom
    ? localDates.dayStart(draft.redeemFrom)
    : localDates.dayStart(localDates.dayOf(Number(eventAt)))
  const redeemBy = eventAt + week
  if (redeemFrom === undefined) problems.redeemFrom = 'That is no day.'
  else if (redeemFrom >= redeemBy) problems.redeemFrom = 'Later than its last day. Start earlier.'
  if (sellUntil === undefined || redeemFrom === undefined) return undefined

  return {
    redeemFrom: Number(redeemFrom),
    sellUntil: Number(sellUntil),
    redeemBy: Number(redeemBy),
    eventAt: Number(eventAt),
  }
}
