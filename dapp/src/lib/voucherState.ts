import type { Tone } from '../components/ui/Status.tsx'
import { formatDate } from './formatDate.ts'

const soon = 30n * 86_400n

export type VoucherState = Readonly<{
  kind: 'later' | 'usable' | 'soon' | 'gone'
  tone: Tone
  label: string
}>

/** Whether a voucher can be redeemed, in a few words. Half-open: it is gone at `redeemBy`. */
export function voucherState(redeemFrom: bigint, redeemBy: bigint, now: number): VoucherState {
  const time = BigInt(now)
  if (time >= redeemBy)
    return { kind: 'gone', tone: 'bad', label: `Expired ${formatDate(redeemBy)}` }
  if (time < redeemFrom)
    return { kind: 'later', tone: 'waiting', label: `From ${formatDate(redeemFrom)}` }
  if (redeemBy - time < soon) {
    return { kind: 'soon', tone: 'warning', label: `Expires soon: ${formatDate(redeemBy)}` }
  }
  return { kind: 'usable', tone: 'good', label: 'Usable now' }
}
