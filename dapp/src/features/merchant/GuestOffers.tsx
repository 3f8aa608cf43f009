import { Link } from 'react-router'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Section } from '../../components/ui/Section.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { guestOffersQuery } from './guestOffersQuery.ts'

/** What guests of a place sell each other. Nothing where nobody does. */
export function GuestOffers({ merchantId, now }: { merchantId: number; now: number }) {
  // By the minute: what ends meanwhile is left out on the market itself.
  const { data } = useIndexQuery(guestOffersQuery(merchantId, now - (now % 60)), {
    keepPrevious: true,
  })
  const count = data?.sellOffers.totalCount ?? 0
  if (count === 0) return null
  return (
    <Section
      title="Offered by guests"
      lead="Weeks, shares and vouchers of this place that somebody can’t use."
      spaced={false}
    >
      <Link to={paths.marketOf(merchantId)} className={buttonClasses({ look: 'secondary' })}>
        See {formatCount(count, 'offer')}
      </Link>
    </Section>
  )
}
