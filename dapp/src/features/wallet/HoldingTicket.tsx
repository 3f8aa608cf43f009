import { weekStart } from '@homing/sdk/clock/weekStart'
import { weekOfVoucher } from '@homing/sdk/ids/weekOfVoucher'
import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { voucherState } from '../../lib/voucherState.ts'
import type { Holding } from './holdingsQuery.ts'

/** A voucher that somebody has, as a ticket. */
export function HoldingTicket({ holding, now }: { holding: Holding; now: number }) {
  const { offer, repaymentAmount } = holding.voucher
  const { merchant } = offer
  const state = voucherState(offer.redeemFrom, offer.redeemBy, now)
  const week = weekStart(weekOfVoucher(holding.voucherId), BigInt(merchant.weekOffset))
  const { color } = readMetadata(merchant.metadataURI)

  return (
    <li className="group relative flex">
      <Ticket
        color={state.kind === 'gone' ? '#5d554b' : hueOf(merchant.id, color)}
        className="w-full transition group-hover:-translate-y-0.5"
        eyebrow={<SafeText>{merchant.name}</SafeText>}
        title={
          <h2>
            <Link to={paths.voucher(holding.voucherId)} className="after:absolute after:inset-0">
              <SafeText>{offer.title}</SafeText>
            </Link>
          </h2>
        }
        stub={
          <>
            <span className="font-display text-3xl font-semibold">
              {holding.quantity.toString()}×
            </span>
            <Amount value={offer.price} currency={merchant.currency} className="text-sm" />
          </>
        }
        footer={
          <span className="flex flex-wrap gap-2">
            <Status tone={state.tone}>{state.label}</Status>
            {state.kind !== 'gone' && repaymentAmount >= offer.price && (
              <Status tone="waiting">Repayment offered</Status>
            )}
          </span>
        }
      >
        {offer.eventAt > 0n && <p>On {formatDate(offer.eventAt)}</p>}
        <p className="text-muted">
          Good until {formatDate(offer.redeemBy)}, sold in the week of{' '}
          {formatMonday(week, merchant.weekOffset)}
        </p>
      </Ticket>
    </li>
  )
}
