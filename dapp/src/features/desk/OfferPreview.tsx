import { parseAmount } from '@homing/sdk/money/parseAmount'
import type { Hex } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { Ticket } from '../../components/voucher/Ticket.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import type { OfferDraft } from './OfferDraft.ts'
import { offerTermsOf } from './offerTermsOf.ts'
import { WhoGetsWhat } from './WhoGetsWhat.tsx'

/** The voucher as guests will see it, and what each sale brings whom. */
export function OfferPreview({
  merchant,
  pool,
  draft,
  now,
}: {
  merchant: DeskMerchant
  pool: Hex
  draft: OfferDraft
  now: number
}) {
  const { id, name, currency, metadataURI } = merchant
  const format = useCurrency(currency)
  const price = format && parseAmount(draft.price, format.decimals)
  const read =
    format && offerTermsOf({ ...draft, title: draft.title || 'Title' }, pool, format.decimals, now)
  const terms = read && 'offer' in read ? read.offer.terms : undefined

  return (
    <section aria-label="How it will look">
      <p className="mb-2 text-sm text-muted">How it will look</p>
      <Ticket
        color={hueOf(id, readMetadata(metadataURI).color)}
        eyebrow={<SafeText>{name}</SafeText>}
        title={draft.title.trim() ? <SafeText>{draft.title}</SafeText> : 'Title'}
        stub={
          price ? (
            <Amount
              value={price}
              currency={currency}
              className="font-display text-xl font-semibold sm:text-2xl"
            />
          ) : (
            '…'
          )
        }
      >
        {draft.description && (
          <p className="text-muted">
            <SafeText most={600}>{draft.description}</SafeText>
          </p>
        )}
        {terms && (
          <p className="mt-1">
            {terms.eventAt
              ? `On ${formatDateTime(terms.eventAt)}`
              : `Good from ${formatDate(terms.redeemFrom)} until ${formatDate(terms.redeemBy)}`}
          </p>
        )}
      </Ticket>
      {price ? (
        <WhoGetsWhat merchant={merchant} pool={pool} draft={draft} price={price} />
      ) : (
        <p className="mt-4 text-muted">Type a price to see who gets what.</p>
      )}
    </section>
  )
}
