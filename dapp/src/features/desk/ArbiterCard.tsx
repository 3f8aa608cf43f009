import { zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AddressForm } from './AddressForm.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { setArbiterFlow } from './setArbiterFlow.tsx'

/** Who decides contested claims. */
export function ArbiterCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const { id: merchantId, arbiter } = merchant
  const isNamed = arbiter !== zeroAddress
  return (
    <Card as="section" aria-label="Arbiter">
      <h2 className="text-lg font-semibold">Who decides when you contest a claim</h2>
      <p className="mt-1 text-sm text-muted">
        For offers that you publish from now on; those on sale keep theirs. Without one you can’t
        contest.
      </p>
      <div className="mt-3 mb-4 flex flex-wrap items-center gap-3">
        {isNamed ? <Address value={arbiter} /> : 'Nobody'}
        {isNamed && (
          <Button
            look="danger"
            size="small"
            onClick={() => start(setArbiterFlow, { merchantId, arbiter: zeroAddress })}
          >
            Name nobody
          </Button>
        )}
      </div>
      <AddressForm
        label="Name somebody"
        hint="Not you, your staff, or anybody whom you pay."
        action="Name them"
        onSubmit={(next, clear) =>
          start(setArbiterFlow, { merchantId, arbiter: next }, { onLanded: clear })
        }
      />
    </Card>
  )
}
