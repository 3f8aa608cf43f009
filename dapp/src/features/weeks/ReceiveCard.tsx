import type { Address } from 'viem'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { QrCode } from '../../components/ui/QrCode.tsx'
import { ShareButton } from '../../components/ui/ShareButton.tsx'
import { paths } from '../../lib/paths.ts'

/** One's own address as a link and a code: who opens or scans it gives weeks to it. */
export function ReceiveCard({ account }: { account: Address }) {
  const link = `${window.location.origin}${paths.weeksFor(account)}`
  return (
    <details className="mt-10">
      <summary className="min-h-8 cursor-pointer text-muted">Get weeks from a friend</summary>
      <div className="mt-3 flex flex-wrap items-start gap-5">
        <div className="w-44 shrink-0 overflow-hidden rounded-2xl bg-white p-2 shadow-card">
          <QrCode text={link} label="My address, to scan" className="w-full" />
        </div>
        <div className="min-w-0 flex-1 basis-60 space-y-3">
          <p>
            Let them scan it, or send them the link: it opens their weeks with your address filled
            in.
          </p>
          <p className="flex items-start gap-2">
            <span className="min-w-0 font-mono text-sm break-all">{link}</span>
            <CopyButton text={link} label="Copy the link" />
          </p>
          <ShareButton title="Weeks for me" url={link} />
        </div>
      </div>
    </details>
  )
}
