import { encodeAbiParameters, type Hex } from 'viem'
import type { SellTerms } from './sellTerms.ts'
import { sellTermsComponents } from './sellTermsComponents.ts'

/**
 * The data with which `safeBatchTransferFrom` to the market offers what it brings: terms for each of the ids, or one for
 * all of them.
 */
export function encodeSellTermsList(terms: readonly SellTerms[]): Hex {
  if (terms.length === 0) throw new RangeError('At least one price is needed')
  return encodeAbiParameters([{ type: 'tuple[]', components: sellTermsComponents }], [terms])
}
