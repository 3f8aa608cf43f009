import type { ReactNode } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CheckMark } from '../../components/ui/CheckMark.tsx'
import { classes } from '../../components/ui/classes.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { useNow } from '../../lib/useNow.ts'
import type { Check } from './checkRedemption.ts'

/** What a code says, all that can be wrong with it, and the one button; of vouchers and of weeks. */
export function CheckedCode({
  deadline,
  checks: found,
  error,
  onRetry,
  onNext,
  redeem,
  onRedeem,
  children,
}: {
  deadline: bigint
  /** undefined while the chain is asked */
  checks: readonly Check[] | undefined
  error: unknown
  onRetry(): void
  onNext(): void
  /** the word on the button */
  redeem: string
  onRedeem(): void
  children: ReactNode
}) {
  const now = useNow(1_000)
  const next = (
    <Button look="secondary" size="large" wide onClick={onNext}>
      Next guest
    </Button>
  )
  if (error) {
    return (
      <div className="space-y-4">
        <ErrorState
          title="The chain could not be asked about this code"
          error={error}
          onRetry={onRetry}
        />
        {next}
      </div>
    )
  }
  if (!found) return <SkeletonBlock lines={7} />

  const secondsLeft = Number(deadline) - now
  const clock: Check =
    secondsLeft > 0
      ? {
          ok: true,
          text: `The code lives ${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')} more`,
        }
      : { ok: false, text: 'The code is older than five minutes. The guest can make a new one' }
  const checks = [clock, ...found]
  const good = checks.every(({ ok }) => ok)

  return (
    <div className="space-y-5">
      <Card
        as="section"
        aria-label="The code"
        className={classes('border-3', good ? 'border-neck!' : 'border-danger!')}
      >
        <p
          role="status"
          className={classes(
            'flex items-center gap-2 text-lg font-semibold',
            good ? 'text-neck' : 'text-danger',
          )}
        >
          <CheckMark ok={good} /> {good ? 'Good to redeem' : 'Don’t hand anything out'}
        </p>
        {children}
        <ul className="mt-5 space-y-2 border-t border-dashed border-strong-line pt-4">
          {checks.map(({ ok, text }) => (
            <li
              key={text.replace(/\d+/g, '')}
              className={classes('flex gap-2.5', !ok && 'font-semibold text-danger')}
            >
              <CheckMark ok={ok} className="mt-1 size-[1em]" />
              <span>
                {text}
                <span className="sr-only">{ok ? ' (fine)' : ' (problem)'}</span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {good && (
        <Button size="large" wide onClick={onRedeem}>
          {redeem}
        </Button>
      )}
      {next}
    </div>
  )
}
