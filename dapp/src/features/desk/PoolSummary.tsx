import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import type { PoolState } from '../../lib/PoolState.ts'
import type { DeskMerchant, DeskPool } from './deskMerchantQuery.ts'

/** One pool: what it lets the merchant sell, and who is in it. */
export function PoolSummary({
  merchant: { currency },
  pool,
  state,
}: {
  merchant: DeskMerchant
  pool: DeskPool
  state: PoolState | undefined
}) {
  const patrons = pool.positions.items
  const money = (value: bigint) => <Amount value={value} currency={currency} style="short" />
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Card className="space-y-4">
        {state && (
          <CoverBar
            part={state.used}
            whole={state.used + state.room}
            label={
              <>
                {money(state.used)} sold this week, {money(state.room)} can be sold now
              </>
            }
          />
        )}
        <Figures
          figures={[
            { label: 'Stake behind you', value: money(pool.deposits) },
            { label: 'At work this week', value: state ? money(state.weight) : '…' },
            { label: 'Joins on Monday', value: state ? money(state.joining) : '…' },
            { label: 'Leaves on Monday', value: state ? money(state.leaving) : '…' },
            {
              label: 'A week of sales may use',
              value: formatBps(pool.lambdaBps),
              note: 'of Monday’s stake',
            },
          ]}
        />
      </Card>
      {patrons.length === 0 ? (
        <EmptyState title="Nobody yet">Invite somebody below.</EmptyState>
      ) : (
        <div>
          <EntryList
            label="Patrons"
            entries={patrons.map(({ patron, deposit, promotedPrice, linkSalesCount }) => ({
              id: patron,
              title: <Address value={patron} copy={false} />,
              note:
                linkSalesCount > 0 ? (
                  <>
                    {formatCount(linkSalesCount, 'sale')} through the link, {money(promotedPrice)}{' '}
                    carried by it
                  </>
                ) : (
                  'no sale through a link yet'
                ),
              value: money(deposit),
              valueNote: 'staked',
            }))}
          />
          {pool.patronCount > patrons.length && (
            <p className="mt-2 text-muted">
              and {formatCount(pool.patronCount - patrons.length, 'other', 'others')}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
