import { splitOf } from '@homing/sdk/split/splitOf'
import type { Hex } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import type { OfferDraft } from './OfferDraft.ts'
import { useDeskFigures } from './useDeskFigures.ts'

/** The split of one voucher's price, with and without a patron's link, and how many can be sold this week. */
export function WhoGetsWhat({
  merchant,
  pool,
  draft,
  price,
}: {
  merchant: DeskMerchant
  pool: Hex
  draft: OfferDraft
  price: bigint
}) {
  const { data } = useDeskFigures(merchant)
  const { currency } = merchant
  const terms = {
    price,
    quantity: 1n,
    patronCutBps: BigInt(draft.cutPercent * 100),
    promoterBps: BigInt(draft.promoterPercent * 100),
    heldBps: BigInt(draft.heldPercent * 100),
    owed: data?.debt ?? 0n,
  }
  const linked = splitOf({ ...terms, linkBudget: price })
  const plain = splitOf({ ...terms, linkBudget: 0n })
  const room = data?.poolOf.get(pool)?.room
  const rows = [
    { label: 'You, at once', through: linked.merchant, without: plain.merchant },
    ...(plain.debt > 0n
      ? [{ label: 'Your patrons, whom you owe', through: linked.debt, without: plain.debt }]
      : []),
    ...(plain.held > 0n
      ? [{ label: 'You, when it is redeemed', through: linked.held, without: plain.held }]
      : []),
    { label: 'The patron of the link', through: linked.promoter, without: plain.promoter },
    { label: 'All patrons', through: linked.stakers, without: plain.stakers },
  ]

  return (
    <Card className="mt-4">
      <h2 className="mb-2 text-lg font-semibold">Who gets what</h2>
      <table className="w-full text-[0.95rem]">
        <caption className="sr-only">Who gets what of one voucher</caption>
        <thead>
          <tr className="text-sm text-muted">
            <td />
            <th scope="col" className="py-1 pl-2 text-right font-normal">
              through a link
            </th>
            <th scope="col" className="py-1 pl-2 text-right font-normal">
              without
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, through, without }) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-2 text-left font-normal">
                {label}
              </th>
              <td className="py-2 pl-2 text-right">
                <Amount value={through} currency={currency} />
              </td>
              <td className="py-2 pl-2 text-right">
                <Amount value={without} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">
        {room === undefined ? (
          'Asking how much your patrons cover…'
        ) : (
          <>
            Your patrons cover <Amount value={room} currency={currency} style="short" /> now: that
            is {formatCount(room / price, 'voucher')} of this.
          </>
        )}
      </p>
    </Card>
  )
}
