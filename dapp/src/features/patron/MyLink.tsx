import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { QrCode } from '../../components/ui/QrCode.tsx'
import { ShareButton } from '../../components/ui/ShareButton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { paths, shareLink } from '../../lib/paths.ts'
import { LinkBudget } from './LinkBudget.tsx'
import type { PoolParams } from './PoolParams.ts'
import type { LivePosition } from './readPosition.ts'

/** My link to a place: to copy, to share, to show; and what stands behind it. */
export function MyLink({
  params,
  live,
  patron,
}: {
  params: PoolParams
  live: LivePosition
  patron: Address
}) {
  const link = shareLink(paths.merchant(params.merchantId), patron)
  const name = cleanText(params.merchantName)
  return (
    <Card className="grid grid-cols-1 gap-6 md:grid-cols-2">
      <div>
        <p>
          Whoever buys through it pays the same. Half of the patrons’ cut is yours at once, as far
          as what you set aside reaches; beyond that the sale goes to all patrons alike.
        </p>
        <p className="mt-3 rounded-xl bg-sunk px-3 py-2 font-mono text-sm break-all">{link}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="rounded-full border border-strong-line bg-card px-3 py-1">
            <CopyButton text={link} label="Copy my link">
              Copy my link
            </CopyButton>
          </span>
          <ShareButton title={name} url={link} />
        </div>
        <QrCode
          text={link}
          label={`QR code of my link to ${name}`}
          className="mt-4 w-44 rounded-xl border border-line"
        />
      </div>
      <div>
        <p className="font-display text-2xl font-semibold">
          <Amount value={live.position.linkBudget} currency={params.currency} />
        </p>
        <p className="mb-4 text-muted">set aside for it</p>
        <LinkBudget params={params} live={live} />
      </div>
    </Card>
  )
}
