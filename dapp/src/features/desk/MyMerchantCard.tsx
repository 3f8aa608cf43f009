import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { hueOf } from '../../lib/hueOf.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { sectorName } from '../../lib/sectorName.ts'
import type { MyMerchant } from './myMerchantsQuery.ts'

/** One of my places, in short. */
export function MyMerchantCard({ merchant }: { merchant: MyMerchant }) {
  const { id, name, currency, sector, locality, metadataURI } = merchant
  return (
    <Card as="article" className="relative flex flex-col gap-4 overflow-hidden">
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-0 h-2"
        style={{ background: hueOf(id, readMetadata(metadataURI).color) }}
      />
      <div>
        <h3 className="text-xl font-semibold">
          <SafeText>{name}</SafeText>
        </h3>
        <p className="text-sm text-muted">
          {sectorName(sector)} · {placeName(locality)} · number {id}
        </p>
      </div>
      <Figures
        figures={[
          { label: 'Sales', value: merchant.purchaseCount },
          { label: 'Sold', value: <Amount value={merchant.soldAmount} currency={currency} /> },
          {
            label: 'Redeemed',
            value: <Amount value={merchant.redeemedAmount} currency={currency} />,
          },
        ]}
      />
      <div className="mt-auto flex flex-wrap gap-2">
        <Link to={paths.deskOf(id)} className={buttonClasses({ className: 'flex-1' })}>
          Open
        </Link>
        <Link
          to={paths.deskPublish(id)}
          className={buttonClasses({ look: 'secondary', className: 'flex-1' })}
        >
          New offer
        </Link>
      </div>
    </Card>
  )
}
