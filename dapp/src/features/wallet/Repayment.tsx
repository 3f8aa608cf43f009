import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
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
  const { offer, merchant } = voucher
  const takeable = offered / offer.price < quantity ? offered / offer.price : quantity
  if (gone || takeable === 0n) return null

  return (
    <Notice tone="waiting" className="mt-6" title="The place offers your money back">
      <p>
        <SafeText>{merchant.name}</SafeText> has paid in the full price:{' '}
        <Amount value={takeable * offer.price} currency={merchant.currency} style="exact" /> for{' '}
        {takeable.toString()}. Take it, or keep the voucher; the offer stays until its last day.
      </p>
      <Button
        size="small"
        className="mt-3"
        onClick={() =>
          start(takeRepaymentFlow, {
            voucherId: voucher.id,
            quantity: takeable,
            price: offer.price,
            currency: merchant.currency,
            title: offer.title,
          })
        }
      >
        Take the money back
      </Button>
    </Notice>
  )
}
