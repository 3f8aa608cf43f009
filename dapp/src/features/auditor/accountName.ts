import { labels } from '@homing/sdk/ids/labels'

export type AccountName = Readonly<{ name: string; whose: string }>

const names: Readonly<Record<number, AccountName>> = {
  [labels.patronStake]: {
    name: 'Stake',
    whose: 'It is the patrons’ own, and can’t leave while it is locked.',
  },
  [labels.patronIncome]: {
    name: 'Income',
    whose: 'It is theirs to take at any time.',
  },
  [labels.bond]: {
    name: 'Bond',
    whose: 'A claim takes it before anybody’s stake. It leaves only when nothing is outstanding.',
  },
  [labels.held]: {
    name: 'Held',
    whose: 'Each redemption pays its part out to the merchant.',
  },
  [labels.repayment]: {
    name: 'Repayment',
    whose: 'Holders take it when they like, at the price that was paid.',
  },
  [labels.allowance]: {
    name: 'Allowance',
    whose: 'It is paid to the merchant in thirds, and never below what refunds could ask for.',
  },
  [labels.topUp]: {
    name: 'Top-up',
    whose: 'It pays what the allowance lacks, for a refund or an instalment.',
  },
  [labels.transaction]: {
    name: 'Transaction',
    whose: 'Who releases an instalment in time earns a part.',
  },
  [labels.coolingOff]: {
    name: 'Cooling-off',
    whose: 'It is the members’ own until those weeks are over; nobody else’s refund touches it.',
  },
  [labels.forfeits]: {
    name: 'Forfeits',
    whose: 'In the end it goes to members and holders, and never to the merchant or its patrons.',
  },
  [labels.weeks]: {
    name: 'Weeks',
    whose: 'Whoever uses a part earns the merchant its price; what nobody uses is forfeited.',
  },
  [labels.presale]: {
    name: 'Presale',
    whose: 'It waits until the shares are used or given back.',
  },
}

/** An account of the vault in one word, and whose money it is. */
export function accountName(label: number): AccountName {
  return (
    names[label] ?? {
      name: `0x${label.toString(16).padStart(2, '0')}`,
      whose: 'This page does not know what it is for.',
    }
  )
}
