import type { Argument } from './Argument.ts'

export type Kind =
  | 'account'
  | 'address'
  | 'bps'
  | 'merchant'
  | 'money'
  | 'offer'
  | 'plain'
  | 'plan'
  | 'pool'
  | 'subscription'
  | 'time'
  | 'voucher'

const times = new Set(['redeemFrom', 'sellUntil', 'redeemBy', 'eventAt', 'deadline'])
const amounts = new Set([
  'amount',
  'bounty',
  'change',
  'cover',
  'cut',
  'due',
  'fee',
  'fromBond',
  'fromCover',
  'hostPart',
  'paid',
  'prepaidPrice',
  'price',
  'promoted',
  'promoterCut',
  'repaid',
  'reserve',
  'retailTotal',
  'stakersCut',
  'toPatrons',
  'value',
])

const shareCalls = /^(activate|nominate|accept|takeBack|Share|Nominated|give)/

/** What a value means, by the names that our contracts use throughout. `of` is the call or event that it belongs to. */
export function kindOf({ path, type }: Argument, of: string): Kind {
  // The places of a list are named like the list.
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? ''
  if (type === 'address') return 'address'
  if (type === 'bytes32' && name === 'account') return 'account'
  if (type === 'bytes32' && name === 'pool') return 'pool'
  if (!/^u?int\d*$/.test(type)) return 'plain'
  if (name === 'merchant') return 'merchant'
  if (name === 'offer') return 'offer'
  if (name === 'plan') return 'plan'
  if (name === 'id' && /^(pause|resume|refund|Subscription)/.test(of)) return 'subscription'
  if (name === 'subscription') return 'subscription'
  // A share’s id isn’t a voucher’s.
  if ((name === 'id' || name === 'ids') && shareCalls.test(of)) return 'plain'
  if (name === 'id' || name === 'ids') return 'voucher'
  if (times.has(name)) return 'time'
  if (/bps$/i.test(name)) return 'bps'
  // In a transfer of vouchers, "value" counts vouchers.
  if (/^(safe)?(Batch)?Transfer(Single|Batch|From)$/i.test(of) && type === 'uint256') {
    return of === 'transferFrom' ? 'money' : 'plain'
  }
  return amounts.has(name) ? 'money' : 'plain'
}
