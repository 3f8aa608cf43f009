import { Fragment } from 'react'
import { Link, useParams } from 'react-router'
import { NoSuchPlace } from '../../components/merchant/NoSuchPlace.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { merchantIdOf } from '../../lib/merchantIdOf.ts'
import { paths } from '../../lib/paths.ts'
import { AtBlock } from './AtBlock.tsx'
import { EscrowAudit } from './EscrowAudit.tsx'
import { MerchantBooks } from './MerchantBooks.tsx'
import { MerchantFigures } from './MerchantFigures.tsx'
import { Movements } from './Movements.tsx'
import { PoolAudit } from './PoolAudit.tsx'
import { PresaleAudit } from './PresaleAudit.tsx'
import { ReplayLogs } from './ReplayLogs.tsx'
import { useMerchantAudit } from './useMerchantAudit.ts'
import { WeeksAudit } from './WeeksAudit.tsx'

const back = { to: paths.auditor, label: 'The whole vault' }

/** One merchant's money: its accounts, patrons, weeks and every movement. */
export function MerchantAuditScreen() {
  const id = merchantIdOf(useParams().merchantId)
  const { data, error, refetch, isPlaceholderData } = useMerchantAudit(id)
  if (id === undefined || (data?.index === null && !isPlaceholderData)) return <NoSuchPlace />

  const { block, index: merchant, chain } = data ?? {}
  if (!merchant || !chain || !block || merchant.id !== id) {
    return (
      <Page title="Audit" back={back}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonBlock lines={10} />
        )}
      </Page>
    )
  }

  const { currency, weekOffset } = merchant
  const pools = merchant.pools.items
  const weeks = merchant.weeks.map((week, place) => ({ ...week, chain: chain.weeks[place] }))
  return (
    <Page
      title={`Audit of ${cleanText(merchant.name)}`}
      lead={<AtBlock block={block} />}
      back={back}
      actions={
        <Link to={paths.merchant(id)} className={buttonClasses({ look: 'secondary' })}>
          Its page
        </Link>
      }
    >
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-2">
        <Section title="Accounts" spaced={false}>
          <MerchantBooks accounts={merchant.accounts} chain={chain.accounts} />
          <ReplayLogs merchantId={id} currency={currency} block={block.number} />
        </Section>
        <Section title="In figures" spaced={false}>
          <MerchantFigures merchant={merchant} now={block.timestamp} />
        </Section>
      </div>
      <Section
        title="Prepaid weeks"
        lead="What members paid ahead, what must be there for their refunds, and whether it is."
      >
        <EscrowAudit key={id} merchantId={id} currency={currency} weekOffset={weekOffset} />
      </Section>
      <Section
        title="Years ahead"
        lead="Shares that were paid for and haven’t begun. Their money waits apart: no instalment and no refund of others can touch it."
      >
        <PresaleAudit key={id} merchantId={id} currency={currency} />
      </Section>
      {pools.length === 0 && (
        <Section title="Patrons">
          <EmptyState title="Nobody stands behind it yet">
            Without a pool of patrons no voucher can be sold.
          </EmptyState>
        </Section>
      )}
      {pools.map((pool) => {
        const state = chain.pools.get(pool.id)
        const own = weeks.filter(({ poolId }) => poolId === pool.id)
        return (
          <Fragment key={pool.id}>
            <Section title={pools.length > 1 ? `Patrons, pool ${pool.number}` : 'Patrons'}>
              {state && <PoolAudit pool={pool} weeks={own} state={state} currency={currency} />}
            </Section>
            <Section title={pools.length > 1 ? `Weeks of pool ${pool.number}` : 'Weeks'}>
              <WeeksAudit weeks={own} currency={currency} weekOffset={weekOffset} />
            </Section>
          </Fragment>
        )
      })}
      <Section title="Movements" lead="Every change of its accounts since the first day.">
        <Movements key={id} merchantId={id} currency={currency} accounts={merchant.accounts} />
      </Section>
    </Page>
  )
}
