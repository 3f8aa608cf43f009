import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { LockedBar } from './LockedBar.tsx'
import { LockNotice } from './LockNotice.tsx'
import type { MyPool } from './myPoolsQuery.ts'
import type { LivePosition } from './readPosition.ts'
import { takeIncomeFlow } from './takeIncomeFlow.tsx'

/** One place that I stand behind, in short. */
export function PoolCard({ pool, live }: { pool: MyPool; live: LivePosition }) {
  const { start } = useTransaction()
  const { currency, name, sector, locality } = pool.merchant
  const { deposit, locked, free, income, lost } = live.position

  const takeIncome = () =>
    start(takeIncomeFlow, {
      pool: pool.poolId,
      merchantId: pool.merchantId,
      merchantName: name,
      currency,
    })

  return (
    <Card as="article" className="flex flex-col gap-4">
      <div>
        <h3 className="text-xl font-semibold">
          <Link to={paths.patronOf(pool.merchantId)} className="underline-offset-4 hover:underline">
            <SafeText>{name}</SafeText>
            {pool.pool.number > 1 && ` · pool ${pool.pool.number}`}
          </Link>
        </h3>
        <p className="text-sm text-muted">
          {sectorName(sector)} · {placeName(locality)}
        </p>
      </div>
      <LockedBar locked={locked} deposit={deposit} currency={currency} />
      <LockNotice locked={locked} deposit={deposit} currency={currency} />
      <Figures
        figures={[
          { label: 'Free now', value: <Amount value={free} currency={currency} /> },
          { label: 'Income to take', value: <Amount value={income} currency={currency} /> },
          ...(lost > 0n
            ? [
                {
                  label: 'Lost to claims and refunds',
                  note: 'what a refund took comes back first',
                  value: <Amount value={lost} currency={currency} />,
                },
              ]
            : []),
        ]}
      />
      <div className="mt-auto flex flex-wrap gap-2">
        <Link
          to={paths.patronOf(pool.merchantId)}
          className={buttonClasses({ look: 'secondary', className: 'flex-1' })}
        >
          Open
        </Link>
        {income > 0n && (
          <Button className="flex-1" onClick={takeIncome}>
            Take income
          </Button>
        )}
      </div>
    </Card>
  )
}
