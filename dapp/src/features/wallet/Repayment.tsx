import { useState } from 'react'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { takeRepaymentFlow } from './takeRepaymentFlow.tsx'
import type { Voucher } from './voucherQuery.ts'

/** The merchant has paid in to take its promise back: the holder may accept, or not. */
export function Repayment({
  voucher,
  quantity,
  offered,
  gone,
}: {
  voucher: Voucher
  quantity: bigint
  offered: bigint
  gone: boolean
}) {
  const { start } = useTransaction()
  const [count, setCount] = useState<bigint>()
  const { offer, merchant } = voucher
  const takeable = offered / offer.price < quantity ? offered / offer.price : quantity
  if (gone || takeable === 0n) return null
  const wanted = count !== undefined && count < takeable ? count : takeable

  return (
    <Notice tone="waiting" className="mt-6" title="The place offers your money back">
      <p>
        <SafeText>{merchant.name}</SafeText> has paid in the full price:{' '}
        <Amount value={takeable * offer.price} currency={merchant.currency} style="exact" /> for{' '}
        {takeable < quantity ? `${takeable} of your ${quantity}` : formatCount(takeable, 'voucher')}
        . Take it, or keep the voucher; the offer stays until its last day.
      </p>
      {takeable > 1n && (
        <div className="mt-4">
          <QuantityStepper
            label="How many to give back"
            value={wanted}
            least={1n}
            most={takeable}
            onChange={setCount}
          />
        </div>
      )}
      <Button
        size="small"
        className="mt-4"
        onClick={() =>
          start(takeRepaymentFlow, {
            voucherId: voucher.id,
            quantity: wanted,
            price: offer.price,
            currency: merchant.currency,
            title: offer.title,
          })
        }
      >
        <span>
          Take <Amount value={wanted * offer.price} currency={merchant.currency} /> back
        </span>
      </Button>
    </Notice>
  )
}
