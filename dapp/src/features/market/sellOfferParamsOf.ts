import { nameOf } from './nameOf.ts'
import type { SellOfferParams } from './SellOfferParams.ts'
import type { SellOffer } from './sellOffer.ts'
import { unitWords } from './unitWords.ts'
import { usableSpan } from './usableSpan.ts'

export function sellOfferParamsOf(offer: SellOffer): SellOfferParams {
  const { id, token, tokenId, merchant, plan } = offer
  return {
    id,
    kind: token,
    tokenId,
    name: nameOf(offer),
    unit: unitWords(token, plan),
    merchantName: merchant.name,
    currency: merchant.currency,
    usableUntil: usableSpan(offer).until,
  }
}
