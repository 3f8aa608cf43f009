import { labels } from './labels.ts'

/** What an account of the vault holds, in plain words. */
export function labelSentence(label: number): string {
  switch (label) {
    case labels.patronStake:
      return 'Stake of the patrons'
    case labels.patronIncome:
      return 'Patrons’ cut of sales, not yet taken'
    case labels.bond:
      return 'The merchant’s own bond'
    case labels.held:
      return 'Held part of sales, until vouchers are redeemed'
    case labels.repayment:
      return 'Paid in to repay vouchers'
    case labels.allowance:
      return 'Prepaid weeks: what instalments and refunds are paid from first'
    case labels.topUp:
      return 'Prepaid weeks: what they are paid from next'
    case labels.transaction:
      return 'Prepaid weeks: for keepers, and what they don’t earn for the merchant'
    case labels.coolingOff:
      return 'Whole prices of subscriptions in their cooling-off weeks'
    case labels.forfeits:
      return 'Weeks that nobody used: they pay refunds before patrons do, and never the merchant'
    case labels.weeks:
      return 'Week tokens that are still to be used'
    case labels.presale:
      return 'Shares bought and not yet activated'
    default:
      return `Account 0x${label.toString(16).padStart(2, '0')}`
  }
}
