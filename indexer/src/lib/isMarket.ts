import type { Context } from 'ponder:registry'
import { type Address, isAddressEqual } from 'viem'

/** What goes to the market or comes from it was offered, sold or taken back, which the market tells itself. */
export function isMarket({ contracts }: Context, account: Address): boolean {
  return isAddressEqual(contracts.WeekMarket.address, account)
}
