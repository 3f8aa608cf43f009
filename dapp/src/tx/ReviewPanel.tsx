import { useQuery } from '@tanstack/react-query'
import { Amount } from '../components/ui/Amount.tsx'
import { Button } from '../components/ui/Button.tsx'
import { ErrorState } from '../components/ui/ErrorState.tsx'
import { Figures } from '../components/ui/Figures.tsx'
import { Notice } from '../components/ui/Notice.tsx'
import { SkeletonBlock } from '../components/ui/Skeleton.tsx'
import type { AnyFlow } from './AnyFlow.ts'
import { type Explanation, explain } from './explain.ts'
import type { FlowContext } from './Flow.ts'
import { planSteps } from './planSteps.ts'
import { sentenceContextFor } from './sentenceContextFor.ts'

/** Who gets what, in figures from the chain, before anything is signed. Read again with each block. */
export function ReviewPanel({
  flow,
  context,
  problem,
  onConfirm,
  onCancel,
}: {
  flow: AnyFlow
  context: FlowContext<unknown>
  problem: Explanation | undefined
  onConfirm(): void
  onCancel(): void
}) {
  const { config, account, params } = context
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['chain', config.chainId, 'review', flow.name, account, params],
    queryFn: async () => {
      const [review, plan] = await Promise.all([flow.review(context), planSteps(flow, context)])
      return { review, plan }
    },
    retry: false,
  })

  if (isPending) return <SkeletonBlock lines={5} />
  if (error) {
    const { kind, title, text } = explain(error, sentenceContextFor(context))
    return kind === 'reverted' ? (
      <Notice tone="bad" title={title} alert>
        {text}
      </Notice>
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    )
  }

  const { review, plan } = data
  return (
    <div>
      <Figures figures={review.figures} />
      {review.notes && <div className="mt-4 space-y-3">{review.notes}</div>}

      {problem && (
        <Notice
          tone={problem.kind === 'refused' ? 'plain' : 'bad'}
          className="mt-4"
          title={problem.title}
          alert
        >
          {problem.text}
        </Notice>
      )}
      {plan.payment && plan.lacks > 0n && (
        <Notice tone="warning" className="mt-4" title="Not enough money in this wallet" alert>
          It has{' '}
          <Amount value={plan.balance ?? 0n} currency={plan.payment.currency} style="exact" /> and
          needs{' '}
          <Amount value={plan.payment.amount} currency={plan.payment.currency} style="exact" />.
        </Notice>
      )}
      {review.blocked && (
        <Notice tone="warning" className="mt-4" title="Not now" alert>
          {review.blocked}
        </Notice>
      )}

      {plan.steps.length > 1 && (
        <ol className="mt-5 list-inside list-decimal text-sm text-muted">
          {plan.steps.map((step) => (
            <li key={`${step.kind}${step.label}`}>{step.label}</li>
          ))}
        </ol>
      )}
      <div className="mt-5 grid gap-2">
        <Button
          size="large"
          wide
          disabled={Boolean(review.blocked) || plan.lacks > 0n}
          onClick={onConfirm}
        >
          {review.confirm}
        </Button>
        <Button look="quiet" wide onClick={onCancel}>
          Not now
        </Button>
      </div>
    </div>
  )
}
