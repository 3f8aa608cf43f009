import { useConnection } from 'wagmi'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { paths, shareLink } from '../../lib/paths.ts'
import type { MerchantPage } from './merchantQuery.ts'

/** The address of this page; for somebody who is known, one that credits them with what is bought through it. */
export function ShareLink({ merchant }: { merchant: MerchantPage }) {
  const { address } = useConnection()
  const path = paths.merchant(merchant.id)
  const link = address ? shareLink(path, address) : `${window.location.origin}${path}`
  return (
    <span className="rounded-full border border-strong-line bg-card px-3 py-1">
      <CopyButton text={link} label="Copy the link">
        {address ? 'Copy my link to here' : 'Copy the link to here'}
      </CopyButton>
    </span>
  )
}
