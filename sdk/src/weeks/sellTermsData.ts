import { encodeAbiParameters, getAbiItem, type Hex } from 'viem'
import { weekMarketAbi } from '../abi/weekMarketAbi.ts'
import type { SellTerms } from './sellTerms.ts'

const [, , , , , terms] = getAbiItem({ abi: weekMarketAbi, name: 'OfferListed' }).inputs

/**
 * What goes along as `data` when tokens are sent to the market, which offers them on these terms: one for a single
 * transfer; for a batch a list, with one for all or one for each.
 */
export function sellTermsData(offered: SellTerms | readonly SellTerms[]): Hex {
  if ('length' in offered) return encodeAbiParameters([{ ...terms, type: 'tuple[]' }], [offered])
  return encodeAbiParameters([terms], [offered])
}
