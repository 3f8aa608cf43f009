import type { Argument } from './Argument.ts'
import type { Product } from './contractAt.ts'

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
  | 'sellOffer'
  | 'subscription'
  | 'time'
  | 'voucher'
  | 'week'
  | 'weekBits'

const times = new Set(['redeemFrom', 'sellUntil', 'redeemBy', 'eventAt', 'deadline', 'endsAt'])
const amounts = new Set([
  'amount',
  'bounty',
  'change',
  'cost',
  'cover',
  'cut',
  'due',
  'fee',
  'forfeited',
  'fromBond',
  'fromCover',
  'hostPart',
  'mostCost',
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

/**
 * What a value means, by the names that our contracts use throughout. `of` is the call or event that it belongs to, and
 * `product` whose that is.
 */
export function kindOf({ path, type }: Argument, of: string, product?: Product): Kind {
  // The places of a list are named like the list.
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? ''
  if (type === 'address') return 'address'
  if (type === 'bytes32' && name === 'account') return 'account'
  if (type === 'bytes32' && name === 'pool') return 'pool'
  if (!/^u?int\d*$/.test(type)) return 'plain'
  if (name === 'merchant') return 'merchant'
  if (name === 'offer') return product === 'market' ? 'sellOffer' : 'offer'
  if (name === 'plan') return 'plan'
  if (name === 'id' && /^(pause|resume|refund|Subscription)/.test(of)) return 'subscription'
  if (name === 'subscription') return 'subscription'
  if (name === 'id' || name === 'ids') {
    if (product === 'weeks') return 'week'
    // An id of the market is that of any of three tokens, and a share’s isn’t a voucher’s.
    const isOther = product !== undefined && product !== 'vouchers'
    return isOther || shareCalls.test(of) ? 'plain' : 'voucher'
  }
  if (name === 'weekBits') return 'weekBits'
  if (times.has(name)) return 'time'
  if (/bps$/i.test(name)) return 'bps'
  // In a transfer of vouchers, "value" counts vouchers.
  if (/^(safe)?(Batch)?Transfer(Single|Batch|From)$/i.test(of) && type === 'uint256') {
    return of === 'transferFrom' ? 'money' : 'plain'
  }
  return amounts.has(name) ? 'money' : 'plain'
}
