import { Section } from '../../components/ui/Section.tsx'
import { BondCard } from './BondCard.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { InvitePatrons } from './InvitePatrons.tsx'
import { OpenPool } from './OpenPool.tsx'
import { PoolSummary } from './PoolSummary.tsx'
import { StakeNeeded } from './StakeNeeded.tsx'
import { useDeskFigures } from './useDeskFigures.ts'

/** Who stands behind the place, how to find more, and its own bond. */
export function PatronsTab({ merchant }: { merchant: DeskMerchant }) {
  const { data } = useDeskFigures(merchant)
  const pools = merchant.pools.items
  if (pools.length === 0) return <OpenPool merchantId={merchant.id} first />

  return (
    <>
      {pools.map((pool) => (
        <Section
          key={pool.id}
          title={pools.length > 1 ? `Pool ${pool.number}` : 'Who stands behind you'}
        >
          <PoolSummary merchant={merchant} pool={pool} state={data?.poolOf.get(pool.id)} />
        </Section>
      ))}
      <Section title="Find more patrons">
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
          <StakeNeeded merchant={merchant} />
          <InvitePatrons merchant={merchant} />
        </div>
      </Section>
      <Section
        title="Your bond"
        lead="Your own money, which a claim takes before your patrons’. It doesn’t let you sell more; it shows that you mean it."
      >
        <BondCard merchant={merchant} bond={data?.bond} />
      </Section>
      <Section title="Another pool">
        <details>
          <summary className="min-h-8">Open one with other terms</summary>
          <div className="mt-4">
            <OpenPool merchantId={merchant.id} />
          </div>
        </details>
      </Section>
    </>
  )
}
