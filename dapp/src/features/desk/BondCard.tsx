import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { postBondFlow } from './postBondFlow.tsx'
import { withdrawBondFlow } from './withdrawBondFlow.tsx'

/** Posts a bond, or takes it back. */
export function BondCard({ merchant, bond }: { merchant: DeskMerchant; bond: bigint | undefined }) {
  const { start } = useTransaction()
  const { id: merchantId, currency } = merchant
  const { text, setText, amount, error } = useTypedAmount(currency)
  const isOut = merchant.pools.items.some(({ weeks }) => weeks.items.length > 0)
  const done = { onLanded: () => setText('') }
  const tooMuch = amount !== undefined && bond !== undefined && amount > bond

  return (
    <Card>
      <p className="font-display text-2xl font-semibold">
        {bond === undefined ? '…' : <Amount value={bond} currency={currency} />}
      </p>
      <p className="mb-4 text-muted">posted now</p>
      <div className="max-w-md">
        <AmountField
          label="Amount"
          currency={currency}
          value={text}
          onChange={setText}
          error={error}
          hint={
            isOut
              ? 'It can be taken back once no voucher of yours is out.'
              : tooMuch
                ? 'That is more than the bond: it can be posted, not taken back.'
                : 'No voucher is out, so it can be taken back.'
          }
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          disabled={!amount}
          onClick={() => amount && start(postBondFlow, { merchantId, currency, amount }, done)}
        >
          Post it
        </Button>
        <Button
          look="secondary"
          disabled={!amount || isOut || tooMuch}
          onClick={() => amount && start(withdrawBondFlow, { merchantId, currency, amount }, done)}
        >
          Take it back
        </Button>
      </div>
    </Card>
  )
}
