import type { Address } from 'viem'
import type { SellKind } from './sellOffer.ts'
import type { UnitWords } from './unitWords.ts'

/** An offer as the flows about it know it; what is paid is read from the chain. */
export type SellOfferParams = {
  id: number
  kind: SellKind
  tokenId: bigint
  /** For sentences; what one of it is called. */
  name: string
  unit: UnitWords
  merchantName: string
  currency: Address
  /** When what is offered can't be used any more; in a week's own, nothing comes back after that. */
  usableUntil: bigint
}
