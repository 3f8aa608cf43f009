import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AddressForm } from './AddressForm.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { setOperatorFlow } from './setOperatorFlow.tsx'

/** Who may redeem at the counter. */
export function StaffCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const { id: merchantId } = merchant
  const staff = merchant.operators.items
  return (
    <Card as="section" aria-label="Staff">
      <h2 className="text-lg font-semibold">Staff at the counter</h2>
      <p className="mt-1 text-sm text-muted">
        They may redeem vouchers, and never take money. You may redeem too.
      </p>
      {staff.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {staff.map(({ account }) => (
            <li
              key={account}
              className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2"
            >
              <Address value={account} />
              <Button
                look="danger"
                size="small"
                className="ml-auto"
                onClick={() =>
                  start(setOperatorFlow, { merchantId, operator: account, allowed: false })
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <AddressForm
          label="Add somebody, by their address"
          action="Add"
          onSubmit={(operator, clear) =>
            start(setOperatorFlow, { merchantId, operator, allowed: true }, { onLanded: clear })
          }
        />
      </div>
    </Card>
  )
}
