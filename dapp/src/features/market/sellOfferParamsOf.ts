import { nameOf } from './nameOf.ts'
import type { SellOfferParams } from './SellOfferParams.ts'
import type { SellOffer } from './sellOffer.ts'
import { usableSpan } from './usableSpan.ts'

export function sellOfferParamsOf(offer: SellOffer): SellOfferParams {
  const { id, token, tokenId, merchant } = offer
  return {
    id,
    kind: token,
    tokenId,
    name: nameOf(offer),
    merchantName: merchant.name,
    currency: merchant.currency,
    usableUntil: usableSpan(offer).until,
  }
}
