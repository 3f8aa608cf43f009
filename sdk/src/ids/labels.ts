/** The vault's accounts, as in `contracts/types/Labels.sol`. The high half says which book may debit. */
export const labels = {
  patronStake: 0x10,
  patronIncome: 0x11,
  bond: 0x12,
  held: 0x20,
  repayment: 0x21,
  allowance: 0x40,
  topUp: 0x41,
  transaction: 0x42,
  coolingOff: 0x43,
  forfeits: 0x44,
  presale: 0x50,
  weeks: 0x60,
} as const

export type LabelName = keyof typeof labels
