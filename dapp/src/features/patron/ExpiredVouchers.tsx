import type { Address, Hex } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { expireFlow } from '../../tx/flows/expireFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { expiredQuery } from './expiredQuery.ts'

const quarter = 900n

/** Vouchers past their last day that still hold stake, and the way to free it. Anyone may; patrons want to. */
export function ExpiredVouchers({
  pool,
  currency,
  now,
}: {
  pool: Hex
  currency: Address
  now: number
}) {
  const { start } = useTransaction()
  const { data } = useIndexQuery(expiredQuery(pool, (BigInt(now) / quarter) * quarter), {
    keepPrevious: true,
  })
  const expired = (data?.offers.items ?? []).flatMap(({ vouchers, ...offer }) =>
    vouchers.items.flatMap((voucher) => {
      const left = voucher.sold - voucher.redeemed - voucher.repaid - voucher.expired
      return left > 0n ? [{ ...offer, voucherId: voucher.id, left }] : []
    }),
  )
  if (expired.length === 0) return null

  return (
    <Notice tone="waiting" title="Some vouchers have expired and still hold stake">
      <ul className="mt-1 divide-y divide-line">
        {expired.map(({ voucherId, title, price, redeemBy, left }) => (
          <li
            key={String(voucherId)}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span className="min-w-0">
              {formatCount(left, 'voucher')} “<SafeText>{title}</SafeText>”, until{' '}
              {formatDate(redeemBy)}: <Amount value={left * price} currency={currency} />
            </span>
            <Button
              look="secondary"
              size="small"
              className="ml-auto"
              onClick={() => start(expireFlow, { voucherId, title, price, currency })}
            >
              Free it
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
