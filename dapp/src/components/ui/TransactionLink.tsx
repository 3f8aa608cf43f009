import { Link } from 'react-router'
import type { Hash } from 'viem'
import { paths } from '../../lib/paths.ts'

/** The way from a figure to the transaction that made it. */
export function TransactionLink({ tx, children = 'See it' }: { tx: Hash; children?: string }) {
  return (
    <Link
      to={paths.movement(tx)}
      aria-label={`${children}: transaction ${tx.slice(0, 10)}…`}
      className="text-sm whitespace-nowrap text-muted underline underline-offset-4 hover:text-ink"
    >
      {children}
    </Link>
  )
}
