import { unpackAccountId } from '@homing/sdk/ids/unpackAccountId'
import { Link } from 'react-router'
import { Address } from '../../components/ui/Address.tsx'
import { paths } from '../../lib/paths.ts'
import { accountName } from './accountName.ts'
import type { VaultMove } from './vaultMoves.ts'

/** Where money of one movement came from, or went. */
export function MoveName({ move }: { move: VaultMove }) {
  switch (move.kind) {
    case 'posted': {
      const { merchant, label } = unpackAccountId(move.account)
      return (
        <>
          {move.amount < 0n ? 'Out of' : 'Into'} {accountName(label).name.toLowerCase()} of{' '}
          <Link
            to={paths.auditorOf(Number(merchant))}
            className="whitespace-nowrap underline underline-offset-4"
          >
            merchant {String(merchant)}
          </Link>
        </>
      )
    }
    case 'arrived':
      return (
        <>
          Paid by <Address value={move.who} brief />
        </>
      )
    case 'left':
      return (
        <>
          Paid to <Address value={move.who} brief />
        </>
      )
    case 'credited':
      return (
        <>
          Refused; waits as a credit for <Address value={move.who} brief />
        </>
      )
    case 'withdrawn':
      return (
        <>
          Out of the credit of <Address value={move.who} brief />
        </>
      )
  }
}
