import type { Tone } from '../../components/ui/Status.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { voucherState } from '../../lib/voucherState.ts'
import { usableSpan } from './usableSpan.ts'

/** When what is offered can be used, in a few words. */
export function validityWords(
  offer: Parameters<typeof usableSpan>[0],
  now: number,
): { tone: Tone; label: string } {
  const time = BigInt(now)
  const { weekOffset } = offer.merchant
  const { from, until } = usableSpan(offer)
  if (offer.token === 'voucher') return voucherState(from, until, now)
  if (offer.token === 'share') {
    return time < until
      ? { tone: 'good', label: `Begins when you like, at the latest ${formatDate(until)}` }
      : { tone: 'bad', label: `Due since ${formatDate(until)}` }
  }
  if (time >= until) return { tone: 'bad', label: 'Its week is over' }
  const sunday = formatMonday(until - 1n, weekOffset)
  if (time >= from) return { tone: 'warning', label: `Valid now, until ${sunday}` }
  return { tone: 'waiting', label: `${formatMonday(from, weekOffset)} to ${sunday}` }
}
