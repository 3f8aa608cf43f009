import { Address } from '../../components/ui/Address.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AddressForm } from './AddressForm.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { setPayoutFlow } from './setPayoutFlow.tsx'

/** Where the merchant's part goes. */
export function PayoutCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  return (
    <Card as="section" aria-label="Payout address">
      <h2 className="text-lg font-semibold">Where your money goes</h2>
      <p className="mt-2 mb-4">
        <Address value={merchant.payout} />
        {merchant.payout.toLowerCase() === merchant.owner.toLowerCase()
          ? ' (this account)'
          : ' (not the account that owns the place)'}
      </p>
      <AddressForm
        label="Send it elsewhere from now on"
        action="Change it"
        onSubmit={(payout, clear) =>
          start(setPayoutFlow, { merchantId: merchant.id, payout }, { onLanded: clear })
        }
      />
    </Card>
  )
}
