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
    default:
      return `Account 0x${label.toString(16).padStart(2, '0')}`
  }
}
