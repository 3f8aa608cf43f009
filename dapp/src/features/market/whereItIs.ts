import { paths } from '../../lib/paths.ts'
import type { SellKind } from './sellOffer.ts'

/** Where somebody finds in their wallet what they bought or took back. */
export function whereItIs(kind: SellKind, tokenId: bigint): { to: string; label: string } {
  switch (kind) {
    case 'week':
      return { to: paths.week(tokenId), label: 'Show the week' }
    case 'voucher':
      return { to: paths.voucher(tokenId), label: 'Show the voucher' }
    case 'share':
      return { to: paths.wallet, label: 'Show my shares' }
  }
}
