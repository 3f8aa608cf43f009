import { zeroAddress } from 'viem'
import { altShareSentences } from './altShareSentences.ts'
import { marketSentences } from './marketSentences.ts'
import type { Sentences } from './sentences.ts'
import { subscriptionSentences } from './subscriptionSentences.ts'
import { weekSentences } from './weekSentences.ts'
import { wiring } from './wiring.ts'
import type { Words } from './wordsFor.ts'

const terms: Record<string, (found: bigint, needed: bigint, words: Words) => string> = {
  price: () => 'A voucher needs a price above zero. Enter one.',
  cap: () => 'Say how many vouchers you sell at most: at least one.',
  sellUntil: (found, _, { time }) =>
    `The sale would end on ${time(found)}, which is past. Choose a later end.`,
  redeemFrom: (found, needed, { time }) =>
    `The vouchers would be valid from ${time(found)}, after their end on ${time(needed)}. Start earlier.`,
  redeemBy: (found, needed, { time }) =>
    `The vouchers end on ${time(found)}, but need ${time(needed)}: at least 365 days after the sale, or exactly 7 days after an event. Change the date.`,
  eventAt: (found, needed, { time }) =>
    `The event is on ${time(found)}, before the sale ends on ${time(needed)}. End the sale earlier.`,
  patronCutBps: (found, needed, { percent }) =>
    `The patrons’ cut of ${percent(found)} is too large. Choose at most ${percent(needed)}.`,
  promoterBps: (found, needed, { percent }) =>
    `The promoter’s part of ${percent(found)} is too large. Choose at most ${percent(needed)}.`,
  heldBps: (found, needed, { percent }) =>
    `The held part of ${percent(found)} is too large. Choose at most ${percent(needed)}.`,
  arbiterDays: (found) => `An arbiter gets 14 to 60 days, not ${found}. Choose a term in between.`,
}

/** One sentence or two for each error: what happened, and what to do now. */
export const errorSentences: Sentences = {
  ...subscriptionSentences,
  ...altShareSentences,
  ...marketSentences,
  ...weekSentences,

  // ─── Vouchers ────────────────────────────────────────────────────────────────────────────────────
  SolidarityVouchers_UnknownOffer: ([offer]) =>
    `There is no offer number ${offer}. Look for it on the merchant’s page.`,
  SolidarityVouchers_NotMerchantOwner: ([caller, owner], { who }) =>
    `Only the merchant’s owner, ${who(owner)}, may do this; you are ${who(caller)}. Switch to the owner’s account.`,
  SolidarityVouchers_NotOperator: ([caller, merchant], { who }) =>
    `${who(caller)} may not redeem for merchant ${merchant}. Ask its owner to allow this account at the counter.`,
  SolidarityVouchers_BadTerm: ([term, found, needed], words) =>
    terms[term]?.(found, needed, words) ??
    `The term “${term}” is ${found}, but ${needed} is needed. Change it.`,
  SolidarityVouchers_TextLength: ([found, most]) =>
    `The text has ${found} bytes, but 1 to ${most} fit. Shorten it, or write something.`,
  SolidarityVouchers_ZeroQuantity: () => 'Zero vouchers were asked for. Choose at least one.',
  SolidarityVouchers_NotOpen: () =>
    'The merchant has stopped selling this offer. Nothing was paid; choose another one.',
  SolidarityVouchers_SaleEnded: ([sellUntil], { time }) =>
    `The sale ended on ${time(sellUntil)}. Nothing was paid; choose another offer.`,
  SolidarityVouchers_SoldOut: ([asked, left]) =>
    left === 0n
      ? 'The offer is sold out. Nothing was paid; choose another one.'
      : `You asked for ${asked}, but only ${left} are left. Nothing was paid; take fewer.`,
  SolidarityVouchers_NotYetRedeemable: ([redeemFrom], { time }) =>
    `This voucher is valid from ${time(redeemFrom)}. Come back then.`,
  SolidarityVouchers_Expired: ([redeemBy], { time }) =>
    `This voucher ended on ${time(redeemBy)} and can no longer be redeemed or repaid. Ask the merchant for goodwill.`,
  SolidarityVouchers_NotExpired: ([redeemBy], { time }) =>
    `These vouchers are valid until ${time(redeemBy)}. Come back after that.`,
  SignedRedemptions_Expired: ([deadline], { time }) =>
    `This code was good until ${time(deadline)}. Ask the guest to show a new one.`,
  SignedRedemptions_BadSignature: ([holder], { who }) =>
    `This code was not signed by ${who(holder)}. Don’t serve on it; ask the guest for a new one.`,
  SignedRedemptions_NonceUsed: () =>
    'This code was already redeemed or revoked. Don’t serve on it again; ask the guest for a new one.',
  SolidarityVouchers_AllowanceTooLow: ([found, needed], { money }) =>
    `The permit is spent or out of date, and only ${money(found)} of ${money(needed)} is approved. Nothing was paid; sign a new permit.`,
  SolidarityVouchers_NoRepayment: () =>
    'There is no repayment left for this voucher. Ask the merchant to offer one.',
  SolidarityVouchers_RepaymentOffered: () =>
    'All of these vouchers are already offered repayment. There is nothing more to pay in.',
  SolidarityVouchers_NothingOutstanding: () =>
    'None of these vouchers is still out: all are redeemed, repaid or expired. There is nothing to do.',

  // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────────
  PatronPool_NotAProduct: () => wiring,
  PatronPool_NotMerchantOwner: ([caller, owner], { who }) =>
    `Only the merchant’s owner, ${who(owner)}, may do this; you are ${who(caller)}. Switch to the owner’s account.`,
  PatronPool_LambdaOutOfRange: ([found, least, most], { percent }) =>
    `${percent(found)} is out of range. Choose how much of the stake a week may sell between ${percent(least)} and ${percent(most)}.`,
  PatronPool_TooManyPools: ([most]) =>
    `This merchant has ${most} pools already, which is the most. Use one of them.`,
  PatronPool_UnknownPool: () =>
    'This merchant has no such pool yet. Its owner opens one before patrons can stake.',
  PatronPool_ZeroAddress: () => 'No patron was named. Enter the account that shall own the stake.',
  PatronPool_ZeroAmount: () => 'The amount is zero. Enter more than that.',
  PatronPool_AboveRoom: ([needed, room], { money }) =>
    `The patrons can cover ${money(room)} more this week, but this sale needs ${money(needed)}. Nothing was paid; take fewer, wait until Monday, or stake behind the merchant.`,
  PatronPool_NotEnoughAtWork: ([asked, payable], { money }) =>
    `You asked for ${money(asked)}, but ${money(payable)} can leave now. Take that; the rest is free on Monday or when its vouchers are redeemed.`,
  PatronPool_NotEnoughLinkBudget: ([asked, budget], { money }) =>
    `You asked for ${money(asked)}, but ${money(budget)} is set aside for your link. Take at most that.`,
  PatronPool_NoIncome: () =>
    'There is no income to take yet. It comes with the next sale that your stake covers.',
  PatronPool_StillOutstanding: ([week]) =>
    `Vouchers of week ${week} are still out, so the bond must stay. It is free once all are redeemed, repaid or expired.`,
  PatronPool_NotEnoughCover: () => wiring,
  PatronPool_NotYetCallable: ([saleWeek, fromWeek]) =>
    `What was sold in week ${saleWeek} can be claimed from week ${fromWeek} on. Come back then.`,
  PatronPool_AmountTooLarge: ([found, most], { money }) =>
    `${money(found)} is more than the pool can count. Stake at most ${money(most)}.`,

  // ─── Merchants ───────────────────────────────────────────────────────────────────────────────────
  MerchantRegistry_UnknownMerchant: ([merchant]) =>
    `There is no merchant number ${merchant}. Look for it by name.`,
  MerchantRegistry_NotOwner: ([caller, owner], { who }) =>
    `Only the merchant’s owner, ${who(owner)}, may do this; you are ${who(caller)}. Switch to the owner’s account.`,
  MerchantRegistry_NotPendingOwner: ([caller, pending], { who }) =>
    BigInt(pending) === 0n
      ? 'This merchant was not offered to anybody. Ask its owner to offer it to you first.'
      : `This merchant was offered to ${who(pending)}; you are ${who(caller)}. Switch to that account.`,
  MerchantRegistry_ZeroAddress: () => 'An account is missing. Enter where the money shall go.',
  MerchantRegistry_NotAToken: ([currency], { who }) =>
    `${who(currency)} is not a currency. Choose an ERC-20 token on this chain.`,
  MerchantRegistry_TooManyDecimals: ([found, most]) =>
    `This currency has ${found} decimals, but at most ${most} can be counted. Choose another one.`,
  MerchantRegistry_WeekOffsetTooLong: () =>
    'A week can’t begin more than seven days late. Choose the merchant’s time zone again.',
  MerchantRegistry_UnknownSector: ([found]) =>
    `There is no sector ${found}. Choose a merchant category code from 1 to 9999.`,
  MerchantRegistry_TextLength: ([found, most]) =>
    `The text has ${found} bytes, but 1 to ${most} fit. Shorten it, or write something.`,
  MerchantRegistry_TooManyPayees: ([found, most]) =>
    `${found} payees are too many. Name at most ${most} beside the payout account.`,
  MerchantRegistry_PayeesTakeTooMuch: ([found, most], { percent }) =>
    `The payees would take ${percent(found)} of your part. Give them at most ${percent(most)}.`,
  MerchantRegistry_ArbiterIsParty: ([arbiter], { who }) =>
    `${who(arbiter)} can’t be arbiter and also own, work for or be paid by the merchant. Choose somebody independent.`,

  // ─── Tips ────────────────────────────────────────────────────────────────────────────────────────
  Tips_NotMerchantOwner: ([caller, owner], { who }) =>
    `Only the merchant’s owner, ${who(owner)}, may do this; you are ${who(caller)}. Switch to the owner’s account.`,
  Tips_HostPartTooLarge: ([found, most], { percent }) =>
    `A host’s part of ${percent(found)} is too large. Choose at most ${percent(most)}.`,
  Tips_ZeroAmount: () => 'The tip is zero. Enter more than that.',
  Tips_UnknownMerchant: ([merchant]) =>
    `There is no merchant number ${merchant}. Nothing was paid; look for it by name.`,
  Tips_NoteTooLong: ([found, most]) =>
    `The note has ${found} bytes, but ${most} fit. Shorten it by a few words.`,

  // ─── The vault ───────────────────────────────────────────────────────────────────────────────────
  EscrowVault_NotABook: () => wiring,
  EscrowVault_ForeignAccount: () => wiring,
  EscrowVault_Unbalanced: () => wiring,
  EscrowVault_NotTheRegistry: () => wiring,
  EscrowVault_NoPayout: ([merchant]) =>
    `Merchant number ${merchant} has no account to be paid to. Nothing was paid.`,
  EscrowVault_Insufficient: ([, found, needed], { money }) =>
    `The account holds ${money(found)}, but ${money(needed)} is asked for. Take at most what is there.`,
  EscrowVault_TooMuch: ([, , most], { money }) =>
    `An account of the vault can hold ${money(most)} at most. Nothing was paid; choose a smaller amount.`,
  EscrowVault_ArrivedShort: ([found, needed], { money }) =>
    `Only ${money(found)} of ${money(needed)} arrived: this currency takes a fee on the way. Nothing was paid; it can’t be used here.`,
  EscrowVault_TooLittleGas: () =>
    'The transaction had too little gas to pay everybody. Nothing was paid; let your wallet choose the gas and try again.',
  EscrowVault_NoCredit: ([account], { who }) =>
    `Nothing waits for ${who(account)}. Money that could be delivered went straight to the account.`,

  // ─── Currencies (ERC-20, ERC-2612) ───────────────────────────────────────────────────────────────
  ERC20InsufficientBalance: ([account, balance, needed], { who, money }) =>
    `${who(account)} has ${money(balance)}, but ${money(needed)} is needed. Nothing was paid; get more of the currency first.`,
  ERC20InsufficientAllowance: ([, allowance, needed], { money }) =>
    `You approved ${money(allowance)}, but ${money(needed)} is needed. Nothing was paid; approve it and try again.`,
  ERC20InvalidApprover: () => wiring,
  ERC20InvalidReceiver: ([receiver], { who }) =>
    `This currency can’t be sent to ${who(receiver)}. Choose another account.`,
  ERC20InvalidSender: () => wiring,
  ERC20InvalidSpender: ([spender], { who }) =>
    `${who(spender)} can’t be approved. Reload the page and try again.`,
  ERC2612ExpiredSignature: ([deadline], { time }) =>
    `Your permit was good until ${time(deadline)}. Nothing was paid; sign a new one.`,
  ERC2612InvalidSigner: () =>
    'The permit was signed by another account than the one that pays. Nothing was paid; sign with this one.',
  InvalidAccountNonce: () => 'This permit was already used. Nothing was paid; sign a new one.',
  SafeERC20FailedOperation: ([token], { who }) =>
    `The currency ${who(token)} refused the payment. Nothing was paid; check balance and approval.`,

  // ─── Vouchers as tokens (ERC-1155) ───────────────────────────────────────────────────────────────
  ERC1155InsufficientBalance: ([account, balance, needed], { who }) =>
    `${who(account)} has ${balance} of these, but ${needed} are needed. Take at most what is there.`,
  ERC1155InvalidApprover: () => wiring,
  ERC1155InvalidArrayLength: () => wiring,
  ERC1155InvalidOperator: () => 'Nobody was named who may move the vouchers. Enter an account.',
  ERC1155InvalidReceiver: ([receiver], { who }) =>
    receiver === zeroAddress
      ? 'Nobody was named who shall have them. Nothing moved; enter an account.'
      : `${who(receiver)} can’t hold these. Nothing moved; choose a person’s account or a wallet that takes ERC-1155.`,
  ERC1155InvalidSender: () => wiring,
  PackedERC1155_AmountTooLarge: ([found, most]) =>
    `${found} are more than one account can hold of this kind: ${most} still fit. Nothing moved; choose fewer.`,
  ERC1155MissingApprovalForAll: ([operator, account], { who }) =>
    `${who(operator)} may not move the vouchers of ${who(account)}. Their owner must allow it first.`,

  // ─── Subscriptions as tokens (ERC-721) ───────────────────────────────────────────────────────────
  ERC721IncorrectOwner: ([, , owner], { who }) =>
    `This subscription is that of ${who(owner)}. Nothing moved; switch to that account.`,
  ERC721InsufficientApproval: ([operator], { who }) =>
    `${who(operator)} may not move this subscription, and nobody can: it stays with its holder.`,
  ERC721InvalidApprover: ([approver], { who }) =>
    `${who(approver)} can’t let others act for this subscription. Switch to the account that holds it.`,
  ERC721InvalidOperator: () =>
    'Nobody was named who may act for the subscriptions. Enter an account.',
  ERC721InvalidOwner: () => 'Nobody was named whose subscriptions to count. Enter an account.',
  ERC721InvalidReceiver: ([receiver], { who }) =>
    `${who(receiver)} can’t hold a subscription. Nothing was paid; choose a person’s account.`,
  ERC721InvalidSender: () => wiring,
  ERC721NonexistentToken: () =>
    'There is no such subscription. Look for yours among your memberships.',

  // ─── Signatures and safety nets ──────────────────────────────────────────────────────────────────
  ECDSAInvalidSignature: () => 'The signature is damaged. Sign again.',
  ECDSAInvalidSignatureLength: () => 'The signature is damaged. Sign again.',
  ECDSAInvalidSignatureS: () => 'The signature is damaged. Sign again.',
  ReentrancyGuardReentrantCall: () =>
    'A receiver of the money tried to call back in the middle of the payment. Nothing was paid; choose another receiver.',
  SafeCastOverflowedUintDowncast: () =>
    'The amount is larger than this protocol can count. Nothing was paid; choose a smaller one.',
  SafeCastOverflowedIntDowncast: () =>
    'The amount is larger than this protocol can count. Nothing was paid; choose a smaller one.',
  SafeCastOverflowedUintToInt: () =>
    'The amount is larger than this protocol can count. Nothing was paid; choose a smaller one.',

  // ─── Deployment ──────────────────────────────────────────────────────────────────────────────────
  Callers_TooMany: ([found, most]) =>
    `${found} contracts were named, but at most ${most} fit. Deploy with fewer.`,
  Create2EmptyBytecode: () => 'There is no code to deploy. Compile the contracts first.',
  Create3EmptyBytecode: () => 'There is no code to deploy. Compile the contracts first.',
  FailedDeployment: () =>
    'Something stands at this address already, or the contract refused to be made. Deploy with another salt.',
  InsufficientBalance: ([balance, needed]) =>
    `The deployment needs ${needed} wei, but there are ${balance}. Send some first.`,
  InvalidShortString: () => wiring,
  StringTooLong: () => wiring,
  StringsInsufficientHexLength: () => wiring,
}
