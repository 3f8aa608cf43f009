import { zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AddressForm } from './AddressForm.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { offerOwnershipFlow } from './offerOwnershipFlow.tsx'

/** Hands the place to somebody else, in two steps. */
export function OwnershipCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const { id: merchantId, pendingOwner } = merchant
  const isOffered = pendingOwner && pendingOwner !== zeroAddress
  return (
    <Card as="section" aria-label="Ownership">
      <h2 className="text-lg font-semibold">Hand the place over</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        Two steps: you offer it, they accept it. Once they have, nobody can undo it.
      </p>
      {isOffered && (
        <Notice tone="warning" title="Offered, and not accepted yet" className="mb-4">
          <p className="mb-2">
            <Address value={pendingOwner} />
          </p>
          <Button
            look="secondary"
            size="small"
            onClick={() => start(offerOwnershipFlow, { merchantId, to: zeroAddress })}
          >
            Take the offer back
          </Button>
        </Notice>
      )}
      <AddressForm
        label="Offer it to"
        action="Offer it"
        danger
        onSubmit={(to, clear) => start(offerOwnershipFlow, { merchantId, to }, { onLanded: clear })}
      />
    </Card>
  )
}
