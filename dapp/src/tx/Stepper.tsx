import { CheckMark } from '../components/ui/CheckMark.tsx'
import { classes } from '../components/ui/classes.ts'
import { Spinner } from '../components/ui/Spinner.tsx'
import type { PlannedStep } from './planSteps.ts'
import type { StepPhase } from './TransactionState.ts'

const sentences: Record<StepPhase, string> = {
  wallet: 'Your wallet asks you now.',
  mining: 'Sent. Waiting for its block. You may close this; it goes on by itself.',
  indexing: 'It is on the chain. Writing it into the books…',
}

/** The steps, and which one is at work. */
export function Stepper({
  steps,
  current,
  step,
}: {
  steps: readonly PlannedStep[]
  current: number
  step: StepPhase
}) {
  return (
    <div>
      <ol className="space-y-3">
        {steps.map(({ kind, label }, place) => {
          const state = place < current ? 'done' : place === current ? 'now' : 'later'
          return (
            <li
              key={`${kind}${label}`}
              aria-current={state === 'now' ? 'step' : undefined}
              className={classes('flex items-center gap-3', state === 'later' && 'text-muted')}
            >
              <span
                aria-hidden="true"
                className={classes(
                  'inline-flex size-8 shrink-0 items-center justify-center rounded-full border-2 font-semibold',
                  state === 'done' ? 'border-neck bg-neck-soft text-neck' : 'border-strong-line',
                )}
              >
                {state === 'done' ? <CheckMark /> : state === 'now' ? <Spinner /> : place + 1}
              </span>
              <span className={state === 'now' ? 'font-semibold' : ''}>
                {label}
                {state === 'done' && <span className="sr-only"> (done)</span>}
              </span>
            </li>
          )
        })}
      </ol>
      <p role="status" className="mt-5 rounded-xl bg-sunk px-4 py-3">
        {sentences[step]}
      </p>
    </div>
  )
}
