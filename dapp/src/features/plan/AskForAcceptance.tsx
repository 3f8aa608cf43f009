import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { paths } from '../../lib/paths.ts'

/** The link on which somebody accepts the terms, before their membership is bought. */
export function AskForAcceptance({
  planId,
  shareId,
  holder,
  nominee,
}: {
  planId: number
  shareId: bigint
  holder: AddressType
  nominee: AddressType
}) {
  const link = `${window.location.origin}${paths.acceptShare(planId, shareId, holder, nominee)}`
  return (
    <Notice tone="waiting" title="They must accept the place’s terms first">
      <p>
        Send this link to <Address value={nominee} brief />. Their wallet signs, and pays nothing;
        the code that they get is good until Sunday.
      </p>
      <p className="mt-2 flex items-start gap-2">
        <span className="min-w-0 font-mono text-sm break-all">{link}</span>
        <CopyButton text={link} label="Copy the link" />
      </p>
    </Notice>
  )
}
