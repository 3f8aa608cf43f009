import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { MerchantPage } from './merchantQuery.ts'

/** Whose link led here, and the way to go on without. */
export function ViaNotice({
  promoter,
  merchant,
  onForget,
}: {
  promoter: AddressType | undefined
  merchant: MerchantPage
  onForget(): void
}) {
  if (!promoter) return null

  const isPatron = merchant.pools.items.some((pool) =>
    pool.positions.items.some(({ patron }) => patron.toLowerCase() === promoter.toLowerCase()),
  )
  return (
    <Notice tone="waiting" className="mb-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>
          You came by a link of <Address value={promoter} brief />
          {isPatron ? ', a patron here.' : ', who is not among the larger patrons here.'}
        </span>
        <Button look="quiet" size="small" onClick={onForget}>
          Go on without it
        </Button>
      </div>
    </Notice>
  )
}
