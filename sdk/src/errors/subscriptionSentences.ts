import {
  type SubscriptionStatus,
  subscriptionStatuses,
} from '../subscription/subscriptionStatuses.ts'
import { planTermSentences } from './planTermSentences.ts'
import type { SentencesOf } from './sentences.ts'
import { wiring } from './wiring.ts'

const statusOf = (status: number): SubscriptionStatus => subscriptionStatuses[status] ?? 'none'

/** Why it can't be paused or left as it stands. */
function notRunning(status: SubscriptionStatus): string {
  switch (status) {
    case 'starting':
      return 'The first week of this subscription begins on Monday. It can be paused from its second third on.'
    case 'paused':
      return 'This subscription is paused already. Resume it first, or leave with a refund.'
    case 'leaving':
      return 'You have left, and your refund was paid. Your access runs to the end of this week.'
    case 'ended':
      return 'This subscription has ended; there is nothing to pause or to give back. Buy a new one to go on.'
    default:
      return 'This subscription doesn’t run now. Reload the page to see how it stands.'
  }
}

export const subscriptionSentences: SentencesOf<'Subscriptions'> = {
  Subscriptions_UnknownPlan: ([plan]) =>
    `There is no plan number ${plan}. Look for it on the merchant’s page.`,
  Subscriptions_UnknownSubscription: () =>
    'There is no such subscription. Look for yours among your memberships.',
  Subscriptions_NotMerchantOwner: ([caller, owner], { who }) =>
    `Only the merchant’s owner, ${who(owner)}, may do this; you are ${who(caller)}. Switch to the owner’s account.`,
  Subscriptions_NotSubscriber: ([, caller], { who }) =>
    `This subscription isn’t that of ${who(caller)}. Switch to the account that holds it.`,
  Subscriptions_NotAProduct: () => wiring,
  Subscriptions_BadTerm: ([term, found, bound], words) =>
    planTermSentences[term]?.(found, bound, words) ??
    `The term “${term}” is ${found}, but ${bound} would do. Change it.`,
  Subscriptions_TextLength: ([found, most]) =>
    `The text has ${found} bytes, but 1 to ${most} fit. Shorten it, or write something.`,
  Subscriptions_NotOpen: () =>
    'The merchant has stopped selling this plan. Nothing was paid; choose another one.',
  Subscriptions_SoldOut: ([, , capacity]) =>
    `All ${capacity} seats of this plan are taken. Nothing was paid; come back when somebody’s weeks end, or choose another plan.`,
  Subscriptions_OtherTerms: () =>
    'The terms of this plan aren’t the ones that you accepted. Nothing was paid; reload the page and read them again.',
  Subscriptions_AllowanceTooLow: ([found, needed], { money }) =>
    `The permit is spent or out of date, and only ${money(found)} of ${money(needed)} is approved. Nothing was paid; sign a new permit.`,
  Subscriptions_ZeroAddress: () =>
    'Nobody was named. Enter the account that shall have the subscription.',
  Subscriptions_TooEarly: ([weeksBegun, from]) =>
    `Pausing and leaving begin with week ${from}, and this is week ${weeksBegun}. Come back then; your weeks run on.`,
  Subscriptions_TooLate: ([weeksBegun, weekCount]) =>
    `Week ${weeksBegun} of ${weekCount} has begun, the last one. There is nothing left to pause or to give back; enjoy it.`,
  Subscriptions_NotRunning: ([, status]) => notRunning(statusOf(status)),
  Subscriptions_NotPaused: ([, status]) =>
    statusOf(status) === 'paused'
      ? 'This pause ends on Monday anyway. There is nothing to do.'
      : 'This subscription isn’t paused. There is nothing to resume.',
  Subscriptions_NoPauseLeft: ([, longestPauseWeeks]) =>
    longestPauseWeeks === 0n
      ? 'This plan has no pauses. You can leave with a refund instead.'
      : `Your pauses have taken all ${longestPauseWeeks} weeks that this plan allows. You can leave with a refund instead.`,
  Subscriptions_Locked: () =>
    'A subscription can’t be moved to another account. Leave it with a refund, and let the other person buy one.',
  Subscriptions_NoSuchBundle: () =>
    'This plan doesn’t sell such a bundle. Choose one that is on its page.',
  Subscriptions_OwesPatrons: ([debt], { money }) =>
    `The merchant owes its patrons ${money(debt)} and sells nothing years ahead until that is paid. Nothing was paid; a single membership can be bought.`,
  Subscriptions_PoolsTooLow: ([found, needed], { money }) =>
    `The merchant’s pools hold ${money(found)}, but ${money(needed)} is needed before more is sold years ahead. Nothing was paid; come back later.`,
  Subscriptions_OverHorizon: ([found, most]) =>
    `${found} shares would wait for seats, but the place can seat ${most} within the plan’s years. Nothing was paid; take a smaller bundle.`,
  Subscriptions_CapacityTooLow: ([found, needed]) =>
    `${found} seats are too few: ${needed} are taken or promised. Choose at least ${needed}.`,
  Subscriptions_Closed: () =>
    'This plan is closed for good. Who holds a share of it can take its money back.',
}
