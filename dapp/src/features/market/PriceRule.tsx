import type { Asked } from '../../components/market/priceAt.ts'
import { formatBps } from '../../lib/formatBps.ts'

/** By which rule the price is asked: "Fair price − 5%". */
export function PriceRule({ offer: { fair, markupBps } }: { offer: Asked }) {
  if (!fair) return 'Fixed price'
  if (markupBps === 0) return 'Fair price'
  return `Fair price ${markupBps < 0 ? '−' : '+'} ${formatBps(Math.abs(markupBps))}`
}
