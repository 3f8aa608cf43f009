import type { SentencesOf } from './sentences.ts'
import { wiring } from './wiring.ts'

export const altShareSentences: SentencesOf<'AltShares'> = {
  AltShares_ZeroAddress: () => 'Nobody was named. Enter the account that shall have it.',
  AltShares_ZeroQuantity: () => 'Zero shares were asked for. Choose at least one.',
  AltShares_UnknownShare: () =>
    'There is no such share or bundle. Look for yours among your shares.',
  AltShares_NotHolder: ([, caller], { who }) =>
    `This share isn’t that of ${who(caller)}. Switch to the account that holds it.`,
  AltShares_NotDue: ([, due], { time }) =>
    `Until ${time(due)} only its holder can begin this share. Come back then.`,
  AltShares_NotAccepted: ([, nominee], { who }) =>
    `${who(nominee)} hasn’t accepted the terms of the plan yet. Ask them to accept, or begin it for yourself.`,
  AltShares_AcceptanceExpired: ([deadline], { time }) =>
    `This acceptance was good until ${time(deadline)}. Ask for a new one.`,
  AltShares_BadSignature: ([nominee], { who }) =>
    `This acceptance was not signed by ${who(nominee)}. Ask them to sign it again.`,
  AltShares_NotNominee: ([, caller], { who }) =>
    `${who(caller)} isn’t named for this share. Ask its holder to name this account first.`,
  AltShares_OtherTerms: () =>
    'The terms of this plan aren’t the ones that you accepted. Reload the page and read them again.',
  AltShares_AllowanceTooLow: ([found, needed], { money }) =>
    `The permit is spent or out of date, and only ${money(found)} of ${money(needed)} is approved. Nothing was paid; sign a new permit.`,
  AltShares_InCustody: ([, custodian], { who }) =>
    `This share lies with ${who(custodian)}, which begins it for its owner. Ask there.`,
  AltShares_NotACustodian: () => wiring,
  AltShares_NotInQueue: ([, number]) =>
    `Number ${number} doesn’t wait any more: it has its seat, its share or its money. Reload the page to see which.`,
  AltShares_QueueFull: () =>
    'The queue of this plan is full. Nothing was changed; try again when some of those who wait have been served.',
  AltShares_StillWaiting: () =>
    'The plan’s limit for waiting isn’t over yet. Wait on, or leave the queue and get the share back.',
  AltShares_TooLate: () =>
    'A whole bundle goes back in its first weeks only, and these are over. You can give shares away or sell them.',
  AltShares_NotClosed: () =>
    'The money of a share is paid back where its plan is closed for good, and this one isn’t. Begin the share, give it away or sell it.',
  AltShares_LengthMismatch: ([found, needed]) =>
    `${needed} shares were to be given to ${found} people. Name one for each share.`,
}
