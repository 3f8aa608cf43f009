import type { SellTerms } from '@homing/sdk/market/sellTerms'
import type { Address } from 'viem'
import type { SellKind } from './sellOffer.ts'
import type { UnitWords } from './unitWords.ts'

export type SellParams = {
  kind: SellKind
  unit: UnitWords
  /** Under the same terms, each a price of its own where it follows the fair price. */
  items: { tokenId: bigint; quantity: bigint; name: string }[]
  terms: SellTerms
  currency: Address
  merchantName: string
  /** What all of them cost by the clock when the form was sent; for sentences. */
  priceNow: bigint
}
