import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { dueWeek } from '@homing/sdk/shares/dueWeek'
import type { SellOffer } from './sellOffer.ts'

/** When what is offered can be used, `[from, until)`. A share may begin at any time, until anybody may begin it. */
export function usableSpan({
  token,
  tokenId,
  startsAt,
  endsAt,
  offer,
  merchant,
}: Pick<SellOffer, 'token' | 'tokenId' | 'startsAt' | 'endsAt' | 'offer' | 'merchant'>): {
  from: bigint
  until: bigint
} {
  if (token === 'week') return { from: startsAt, until: startsAt + secondsPerWeek }
  if (token === 'voucher') {
    return { from: offer?.redeemFrom ?? 0n, until: offer?.redeemBy ?? endsAt }
  }
  return {
    from: 0n,
    until: weekStart(BigInt(dueWeek(tokenId)), BigInt(merchant.weekOffset)),
  }
}
