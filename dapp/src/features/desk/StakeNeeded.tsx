import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { formatBps } from '../../lib/formatBps.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** How much stake a week of sales needs. */
export function StakeNeeded({ merchant }: { merchant: DeskMerchant }) {
  const { currency } = merchant
  const pool = merchant.pools.items[0]
  const { text, setText, amount, error } = useTypedAmount(currency)
  const lambda = BigInt(pool?.lambdaBps ?? 2_000)
  const needed = ((amount ?? 0n) * 10_000n + lambda - 1n) / lambda
  const missing = needed > (pool?.deposits ?? 0n) ? needed - (pool?.deposits ?? 0n) : 0n

  return (
    <Card>
      <h3 className="mb-3 text-lg font-semibold">How much stake do I need?</h3>
      <AmountField
        label="I want to sell in a week"
        currency={currency}
        value={text}
        onChange={setText}
        error={error}
        hint={`At ${formatBps(lambda)} a week: to sell 1,000 this week you need ${new Intl.NumberFormat().format(
          Math.ceil(10_000_000 / Number(lambda)),
        )} behind you.`}
      />
      {amount && (
        <p role="status" className="mt-3">
          You need{' '}
          <b>
            <Amount value={needed} currency={currency} />
          </b>{' '}
          of free stake on Monday,{' '}
          {missing > 0n ? (
            <>
              <Amount value={missing} currency={currency} /> more than there is now.
            </>
          ) : (
            <>and there is that much, less what is locked.</>
          )}
        </p>
      )}
    </Card>
  )
}
