import { formatDateTime } from '../../lib/formatDateTime.ts'
import type { IndexStatus } from '../../lib/indexStatus.ts'

/** Of which moment the figures are. */
export function AtBlock({ block }: { block: IndexStatus }) {
  return (
    <>
      Block {new Intl.NumberFormat().format(block.number)}, {formatDateTime(block.timestamp)}: the
      index and the chain are compared at this block.
    </>
  )
}
