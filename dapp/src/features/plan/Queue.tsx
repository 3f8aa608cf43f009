import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { PlanPage } from './planQuery.ts'
import type { Plan } from './readPlan.ts'
import { serveFlow } from './serveFlow.tsx'

/** Shares that wait for a seat; where one is free, anyone gives it to the first of them. */
export function Queue({ page, plan }: { page: PlanPage; plan: Plan }) {
  const { start } = useTransaction()
  const { capacity, taken, waiting, closed } = plan.capacity
  if (waiting === 0n) return null

  const free = capacity > taken ? capacity - taken : 0n
  return (
    <section aria-labelledby="queue">
      <h2 id="queue" className="text-2xl font-semibold">
        The queue
      </h2>
      <Card className="mt-4">
        <Figures
          figures={[
            { label: 'Shares that wait for a seat', value: waiting.toLocaleString() },
            {
              label: 'Free seats',
              note: 'they go to who has waited longest',
              value: free.toLocaleString(),
            },
          ]}
        />
        {closed ? (
          <p className="mt-2 text-muted">
            The plan is closed for good: who waits takes their money back, in their wallet.
          </p>
        ) : free > 0n ? (
          <Button
            look="secondary"
            className="mt-4"
            onClick={() =>
              start(serveFlow, { planId: page.id, title: plan.title, currency: plan.currency })
            }
          >
            Give free seats
          </Button>
        ) : null}
      </Card>
    </section>
  )
}
