import { Card } from '../../components/ui/Card.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { QrCode } from '../../components/ui/QrCode.tsx'
import { ShareButton } from '../../components/ui/ShareButton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { paths } from '../../lib/paths.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** A link and a few words that ask somebody to stand behind the place. */
export function InvitePatrons({ merchant }: { merchant: DeskMerchant }) {
  const name = cleanText(merchant.name)
  const link = `${window.location.origin}${paths.stakeBehind(merchant.id)}`
  const text = `${name} is looking for patrons. You stake, we sell vouchers as far as you cover them, and you earn a cut of each sale. What you risk is on the page before you pay: ${link}`
  return (
    <Card className="flex flex-wrap gap-5">
      <QrCode
        text={link}
        label={`QR code of the invitation to stand behind ${name}`}
        className="w-32 rounded-xl border border-line"
      />
      <div className="min-w-0 flex-1 basis-56">
        <h3 className="text-lg font-semibold">Invite somebody</h3>
        <p className="mt-1 text-[0.95rem] text-muted">{text}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="rounded-full border border-strong-line bg-card px-3 py-1">
            <CopyButton text={text} label="Copy the invitation">
              Copy it
            </CopyButton>
          </span>
          <span className="rounded-full border border-strong-line bg-card px-3 py-1">
            <CopyButton text={link} label="Copy the link">
              Only the link
            </CopyButton>
          </span>
          <ShareButton title={name} url={link} />
        </div>
      </div>
    </Card>
  )
}
