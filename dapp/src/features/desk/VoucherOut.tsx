import { weekStart } from '@homing/sdk/clock/weekStart'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { expireFlow } from '../../tx/flows/expireFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { offerRepaymentFlow } from './offerRepaymentFlow.tsx'
import { returnRepaymentFlow } from './returnRepaymentFlow.tsx'
import type { SoldVoucher } from './vouchersOutQuery.ts'

/** The vouchers of one offer and week that are still out. */
export function VoucherOut({
  voucher: { id, week, repaymentAmount, offer },
  outstanding,
  merchant: { currency, weekOffset },
  now,
}: {
  voucher: SoldVoucher
  outstanding: bigint
  merchant: DeskMerchant
  now: number
}) {
  const { start } = useTransaction()
  const { title, price, redeemBy } = offer
  const isOver = redeemBy <= BigInt(now)
  const params = { voucherId: id, title, price, currency }
  const missing = outstanding * price - repaymentAmount

  return (
    <Card as="li" className="flex flex-col gap-3 p-4 sm:p-5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold">
            <SafeText>{title}</SafeText>
          </p>
          <p className="text-sm text-muted">
            sold in the week of{' '}
            {formatMonday(weekStart(BigInt(week), BigInt(weekOffset)), weekOffset)},{' '}
            {isOver ? 'was good' : 'good'} until {formatDate(redeemBy)}
          </p>
        </div>
        <p className="shrink-0 text-right">
          <Amount value={outstanding * price} currency={currency} />
          <span className="block text-sm text-muted">{formatCount(outstanding, 'voucher')}</span>
        </p>
      </div>
      {repaymentAmount > 0n && (
        <Status tone="waiting" className="self-start">
          <Amount value={repaymentAmount} currency={currency} />{' '}
          {isOver ? 'that you paid in was not taken' : 'waits for holders who give it back'}
        </Status>
      )}
      <div className="flex flex-wrap gap-2">
        {!isOver && missing > 0n && (
          <Button look="secondary" size="small" onClick={() => start(offerRepaymentFlow, params)}>
            Offer to repay
          </Button>
        )}
        {isOver && outstanding > 0n && (
          <Button size="small" onClick={() => start(expireFlow, params)}>
            Close what expired
          </Button>
        )}
        {isOver && repaymentAmount > 0n && (
          <Button look="secondary" size="small" onClick={() => start(returnRepaymentFlow, params)}>
            Take back what nobody took
          </Button>
        )}
      </div>
    </Card>
  )
}
