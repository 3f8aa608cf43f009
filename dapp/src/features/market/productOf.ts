import type { Address } from 'viem'
import type { Contracts } from '../../config/Config.ts'
import type { SellKind } from './sellOffer.ts'

/** The contract that keeps what is sold. */
export function productOf(kind: SellKind, contracts: Contracts): Address {
  if (kind === 'week') return contracts.EntangledWeeks
  return kind === 'share' ? contracts.AltShares : contracts.SolidarityVouchers
}
