import {
  type SubscriptionStatus,
  subscriptionStatuses,
} from '../subscription/subscriptionStatuses.ts'
import type { SentencesOf } from './sentences.ts'
import { wiring } from './wiring.ts'

const statusOf = (status: number): SubscriptionStatus => subscriptionStatuses[status] ?? 'none'

/** Why a membership as it stands has no twins. */
function noTwins(status: SubscriptionStatus): string {
  switch (status) {
    case 'starting':
    case 'coolingOff':
      return 'The price of this membership may still be given back. Its weeks can have twins once that time is over.'
    case 'paused':
      return 'This membership is paused, or will be from Monday on. Resume it first; then buy weeks for a friend.'
    case 'leaving':
    case 'ended':
      return 'This membership has ended or was left, so no more weeks can be bought along with it.'
    default:
      return 'There is no such membership. Look for yours in your wallet.'
  }
}

export const weekSentences: SentencesOf<'EntangledWeeks' | 'Stamps' | 'PackedWeeks'> = {
  EntangledWeeks_NotSubscriber: ([, caller, subscriber], { who }) =>
    `This is the membership of ${who(subscriber)}; you are ${who(caller)}. You can buy its weeks for its member only.`,
  EntangledWeeks_NotRunning: ([, status]) => noTwins(statusOf(status)),
  EntangledWeeks_Closed: () =>
    'The place has closed this plan for good. Nothing was paid; what you have stays valid.',
  EntangledWeeks_NoTwins: () =>
    'This plan doesn’t let members take a friend along. Nothing was paid; choose another plan.',
  EntangledWeeks_BadWeeks: ([, weekCount]) =>
    `Choose at least one week, from week 1 to week ${weekCount} of the membership.`,
  EntangledWeeks_TooLate: () =>
    'One of these weeks has begun, and only weeks ahead can be bought. Nothing was paid; choose later ones.',
  EntangledWeeks_AlreadyBought: () =>
    'One of these weeks was bought already, and each has one twin only. Nothing was paid; reload the page and choose others.',
  EntangledWeeks_AllowanceTooLow: ([found, needed], { money }) =>
    `The permit is spent or out of date, and only ${money(found)} of ${money(needed)} is approved. Nothing was paid; sign a new permit.`,
  EntangledWeeks_ZeroParts: () => 'Zero parts were asked for. Choose at least one.',
  EntangledWeeks_NotItsWeek: ([, startsAt, endsAt], { time }) =>
    `This week can be used from ${time(startsAt)} until ${time(endsAt)} only. Come in that time.`,
  EntangledWeeks_Expired: ([, endedAt], { time }) =>
    `This week ended on ${time(endedAt)}. It can no longer be used, given away or sold.`,
  EntangledWeeks_Forfeited: () =>
    'What nobody used of this week has gone to what makes refunds safer. Nothing of it is left to be paid.',
  EntangledWeeks_NotOperator: ([caller, merchant], { who }) =>
    `${who(caller)} may not redeem for merchant ${merchant}. Ask its owner to allow this account at the counter.`,
  EntangledWeeks_NotAProduct: () => wiring,
  EntangledWeeks_UnknownWeek: () =>
    'There is no such week of this plan. Look for yours among your weeks.',
  PackedWeeks_NoGuestSeat: ([, , guestSeats]) =>
    guestSeats === 0n
      ? 'This plan has no seats for guests. Nothing was paid; choose another plan.'
      : `All ${guestSeats} guest seats of one of these weeks are taken. Nothing was paid; reload the page and choose other weeks.`,
  Stamps_NotTheWeeks: () => wiring,
  Stamps_NotSubscriber: ([, caller, subscriber], { who }) =>
    `This is the membership of ${who(subscriber)}; you are ${who(caller)}. Only its member can keep its postcard.`,
  Stamps_NotRunning: () =>
    'A postcard is of a week that runs, and this membership isn’t in one now. Come back in a week of yours.',
  Stamps_AlreadyKept: () =>
    'You have kept this week’s postcard already. The next one is there on Monday.',
  Stamps_Unknown: () => 'There is no such postcard. Look for yours in your album.',
}
