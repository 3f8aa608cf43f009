import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { coveragePromise } from '@homing/sdk/schedule/coveragePromise'
import { instalment } from '@homing/sdk/schedule/instalment'
import { lastThird } from '@homing/sdk/schedule/lastThird'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import { Link } from 'react-router'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { PlanPage } from './planQuery.ts'
import { promiseWords } from './promiseWords.ts'
import type { PlanTerms } from './readPlan.ts'

/** Where the money waits, who stands behind it, and what nobody covers. */
export function Backing({ page, terms }: { page: PlanPage; terms: PlanTerms }) {
  const { merchant } = page
  const { currency } = merchant
  const sold = merchant.plans.items.filter((plan) => plan.sold > 0).map(({ id }) => id)
  const { data, error, refetch } = useChainQuery(
    ['escrow', merchant.id, sold],
    ({ client, contracts }) =>
      client.readContract({
        address: contracts.Subscriptions,
        abi: subscriptionsAbi,
        functionName: 'escrowOf',
        args: [merchant.id, sold],
      }),
    { keepPrevious: true },
  )
  const promise = coveragePromise(terms)
  const patrons = merchant.pools.items[0]?.patronCount ?? 0
  const { weekCount } = terms
  // Nothing is paid while one may still change one's mind.
  const first = terms.coolingOffWeeks > 0 ? `in week ${terms.coolingOffWeeks + 1}` : 'at once'

  return (
    <section aria-labelledby="backing">
      <h2 id="backing" className="text-2xl font-semibold">
        Who stands behind it
      </h2>
      <p className="mt-2">
        Your money waits in a vault that no person can open. The place is paid in thirds:{' '}
        <Amount value={instalment(terms.prepaidPrice)} currency={currency} /> {first}, in week{' '}
        {secondThird(weekCount) + 1} and in week {lastThird(weekCount) + 1}, the rest in week{' '}
        {weekCount}, and never so much that a refund would come short. One pot pays the refunds of
        all its members.
      </p>
      <Card className="mt-4">
        {error && (
          <ErrorState
            title="The escrow could not be read"
            error={error}
            onRetry={() => void refetch()}
          />
        )}
        {!error && !data && <SkeletonBlock lines={4} />}
        {data && (
          <>
            {data.reserve === 0n ? (
              <p className="font-semibold">No refund is to be kept ready now.</p>
            ) : (
              <CoverBar
                part={data.allowance + data.topUp + data.cover}
                whole={data.reserve}
                label={
                  <>
                    <b>
                      <Amount
                        value={data.allowance + data.topUp + data.cover}
                        currency={currency}
                      />{' '}
                      for <Amount value={data.reserve} currency={currency} />
                    </b>{' '}
                    that must be there, should all members leave at once
                  </>
                }
              />
            )}
            <Figures
              className="mt-3"
              figures={[
                {
                  label: 'In the vault',
                  note: 'not yet paid to the place',
                  value: <Amount value={data.allowance + data.topUp} currency={currency} />,
                },
                ...(data.coolingOff > 0n
                  ? [
                      {
                        label: 'Of those who may still change their mind',
                        note: 'kept apart',
                        value: <Amount value={data.coolingOff} currency={currency} />,
                      },
                    ]
                  : []),
                {
                  label: 'Carried by patrons',
                  note:
                    patrons > 0
                      ? `stake of ${formatCount(patrons, 'patron')}, locked for members`
                      : 'nobody stakes here yet',
                  value: <Amount value={data.cover} currency={currency} />,
                },
                ...(data.debt > 0n
                  ? [
                      {
                        label: 'The place owes its patrons',
                        note: 'for refunds that they paid; its next sales and instalments go to them',
                        value: <Amount value={data.debt} currency={currency} />,
                      },
                    ]
                  : []),
              ]}
            />
          </>
        )}
        <div className="mt-4 border-t border-dashed border-strong-line pt-4">
          <h3 className="text-lg font-semibold">What nobody covers</h3>
          <p className="mt-1">
            {promise ? (
              <>
                If the place closes before you may leave: {promiseWords(promise)}. That is{' '}
                <Amount value={promise.most} currency={currency} /> at the worst moment.
              </>
            ) : (
              'Nothing: all that is left of the price is held back from the first day.'
            )}
          </p>
        </div>
      </Card>
      <Link
        to={paths.merchant(merchant.id)}
        className="mt-3 inline-block min-h-8 underline underline-offset-4"
      >
        The place and its patrons
      </Link>
    </section>
  )
}
