import { Link } from 'react-router'
import { Unverified } from '../../components/merchant/Unverified.tsx'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { kindWords } from './kindWords.ts'
import { nameOf } from './nameOf.ts'
import { PriceRule } from './PriceRule.tsx'
import type { SellOffer } from './sellOffer.ts'
import { unitWords } from './unitWords.ts'
import { validityWords } from './validityWords.ts'

/** An offer of the book: what, where, when, whose, and what one costs now. */
export function BookCard({ offer, now }: { offer: SellOffer & { priceNow: bigint }; now: number }) {
  const { id, token, merchant, plan, left, seller, priceNow } = offer
  const { color } = readMetadata(merchant.metadataURI)
  const words = unitWords(token, plan)
  const { tone, label } = validityWords(offer, now)
  return (
    <li className="relative flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-card shadow-card transition hover:-translate-y-0.5 hover:shadow-lift has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-slate">
      <div
        className="flex items-center justify-between gap-3 px-5 py-2.5 text-sm text-[#fff8ec]"
        style={{ background: hueOf(merchant.id, color) }}
      >
        <span className="min-w-0 truncate font-semibold">{kindWords[token].name}</span>
        <span className="shrink-0">{placeName(merchant.locality)}</span>
      </div>
      <div className="flex flex-1 flex-col p-5">
        <h2 className="text-lg leading-snug font-semibold">
          <Link
            to={paths.sellOffer(id)}
            className="break-words outline-none after:absolute after:inset-0"
          >
            <SafeText>{nameOf(offer)}</SafeText>
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.95rem] text-muted">
          <span className="min-w-0 break-words">
            <SafeText>{merchant.name}</SafeText>
          </span>
          <Unverified />
        </p>
        <p className="mt-3 flex-1">
          <Status tone={tone}>{label}</Status>
        </p>
        <div className="mt-4 border-t border-dashed border-strong-line pt-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-display text-lg font-semibold">
              <Amount value={priceNow} currency={merchant.currency} />
              <span className="font-sans text-sm font-normal text-muted"> a {words.one}</span>
            </span>
            <span className="text-sm">
              {token === 'week' && plan && plan.partsPerWeek > 1
                ? `${formatCount(left, 'part')}, a week has ${plan.partsPerWeek}`
                : `${formatCount(left, words.one, words.many)} left`}
            </span>
          </p>
          <p className="mt-1 text-sm text-muted">
            <PriceRule offer={offer} /> · by <Address value={seller} brief />
          </p>
        </div>
      </div>
    </li>
  )
}
