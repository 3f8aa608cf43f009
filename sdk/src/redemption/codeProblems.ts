export type RedemptionCodeProblem =
  | 'NotARedemptionCode'
  | 'OtherVersion'
  | 'Damaged'
  | 'OtherDeployment'
  | 'NothingToRedeem'

/** What is wrong with a code that can’t be read, and what to do. */
export const codeProblems: Record<RedemptionCodeProblem, string> = {
  NotARedemptionCode:
    'This is not a Homing code. Ask the guest to open the voucher or the week and show its code.',
  OtherVersion:
    'This code comes from another version of Homing. Reload the page here and on the guest’s phone.',
  Damaged: 'This code is damaged or was cut off. Scan it again, or paste all of it.',
  OtherDeployment:
    'This code belongs to another chain or another Homing. Check the network here and on the guest’s phone.',
  NothingToRedeem: 'This code asks to redeem nothing. Ask the guest to make a new one.',
}
