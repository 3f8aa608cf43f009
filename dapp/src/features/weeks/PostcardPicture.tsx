import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { readTokenImage } from '../../lib/readTokenImage.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { Postcard } from './postcardsQuery.ts'

/** A postcard as the chain draws it, and what it says in words. */
export function PostcardPicture({ card }: { card: Postcard }) {
  const { plan, merchant } = card
  const { data, error } = useChainQuery(['stamp', card.id], ({ client, contracts }) =>
    client.readContract({
      address: contracts.Stamps,
      abi: stampsAbi,
      functionName: 'tokenURI',
      args: [card.id],
    }),
  )
  const image = data && readTokenImage(data)
  const half = card.guest ? 'The guest’s half' : 'The member’s half'

  return (
    <figure className="min-w-0">
      {image ? (
        <img
          src={image}
          alt={`${half} of a postcard of ${cleanText(merchant.name)}`}
          className="w-full rounded-card border border-line shadow-card"
        />
      ) : (
        <div className="flex aspect-[3/2] items-center justify-center rounded-card border border-line bg-card px-4 text-center text-muted">
          {error || data ? 'The picture can’t be read.' : '…'}
        </div>
      )}
      <figcaption className="mt-2 text-sm">
        <span className="font-semibold">{half}</span>, number {card.serial}
        <span className="block text-muted">
          <SafeText>{plan.title}</SafeText> at <SafeText>{merchant.name}</SafeText>, week of{' '}
          {formatWeekStart(card.week, merchant.weekOffset)}
        </span>
      </figcaption>
    </figure>
  )
}
