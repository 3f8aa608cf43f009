import { encodeAbiParameters, type Hex } from 'viem'
import type { SellTerms } from './sellTerms.ts'
import { sellTermsComponents } from './sellTermsComponents.ts'

/** The data with which `safeTransferFrom` to the market offers what it brings. */
export function encodeSellTerms(terms: SellTerms): Hex {
  return encodeAbiParameters([{ type: 'tuple', components: sellTermsComponents }], [terms])
}
