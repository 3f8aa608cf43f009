import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { neverRedeemed } from '../../lib/neverRedeemed.ts'
import { weeksToRedeem } from '../../lib/weeksToRedeem.ts'
import type { MerchantIndex } from './readMerchantIndex.ts'
import { stakeOf } from './stakeOf.ts'

/** What somebody who judges a merchant asks first. `now` is the time of the audited block. */
export function MerchantFigures({ merchant, now }: { merchant: MerchantIndex; now: number }) {
  const { currency, redemptions } = merchant
  const { staked, locked, lost } = stakeOf(merchant.pools.items, merchant.weeks)
  const median = weeksToRedeem(redemptions.items, merchant.weekOffset)
  const never = neverRedeemed(
    merchant.vouchers.map(({ offer, ...voucher }) => ({ ...voucher, ...offer })),
    now,
  )
  const repaid = (kind: string) =>
    merchant.repayments
      .filter((repayment) => repayment.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0n)
  const print = (value: bigint) => <Amount value={value} currency={currency} />

  return (
    <Card>
      <Figures
        figures={[
          { label: 'Sold in all', value: print(merchant.soldAmount) },
          {
            label: 'Locked share',
            value: staked > 0n ? formatBps((locked * 10_000n) / staked) : '–',
            note: 'of the patrons’ stake stands behind vouchers that are out and memberships',
          },
          {
            label: 'From sale to redemption',
            value: median === undefined ? 'nothing redeemed yet' : formatCount(median, 'week'),
            note:
              redemptions.totalCount > redemptions.items.length
                ? `the median of the newest ${redemptions.items.length} redemptions`
                : 'the median of all vouchers redeemed',
          },
          {
            label: 'Never redeemed',
            value: never === undefined ? 'none has reached its date' : formatBps(never),
            note: 'of vouchers past their date',
          },
          { label: 'Losses paid by patrons', value: print(lost) },
          {
            label: 'Repayments offered',
            value: print(repaid('offered')),
            note: (
              <>
                {print(repaid('taken'))} of it taken by holders, {print(repaid('returned'))}{' '}
                returned after the date
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
