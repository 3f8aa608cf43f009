import type { Tone } from '../../components/ui/Status.tsx'
import { formatDate } from '../../lib/formatDate.ts'

type Offer = { open: boolean; sold: bigint; cap: bigint; sellUntil: bigint }

/** Whether an offer is on sale, and if not why, in a few words. */
export function offerState(
  offer: Offer,
  buyable: bigint | undefined,
  now: number,
): { tone: Tone; label: string } {
  if (offer.sellUntil <= BigInt(now)) {
    return { tone: 'plain', label: `Ended ${formatDate(offer.sellUntil)}` }
  }
  if (!offer.open) return { tone: 'bad', label: 'Stopped' }
  if (offer.sold >= offer.cap) return { tone: 'waiting', label: 'Sold out' }
  if (buyable === 0n) return { tone: 'warning', label: 'No room this week' }
  return { tone: 'good', label: 'On sale' }
}
