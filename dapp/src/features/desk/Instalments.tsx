import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { heldBackOf } from '@homing/sdk/escrow/heldBackOf'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { MerchantEscrow } from '../../lib/useEscrow.ts'
import { releaseFlow } from '../../tx/flows/releaseFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { WhyLess } from './WhyLess.tsx'

/** What is earned, what can be paid of it now, and why not all. */
export function Instalments({
  merchant,
  escrow: { plans, escrow, week, weeks },
}: {
  merchant: DeskMerchant
  escrow: MerchantEscrow
}) {
  const { start } = useTransaction()
  const { currency } = merchant
  const sold = plans.filter(({ sold: many }) => many > 0)
  const { data: behind } = useChainQuery(
    ['settledWeeks', sold.map(({ id }) => id), week],
    async ({ client, contracts }) => {
      const settled = await Promise.all(
        sold.map(({ id }) =>
          client.readContract({
            address: contracts.Subscriptions,
            abi: subscriptionsAbi,
            functionName: 'settledWeekOf',
            args: [id],
          }),
        ),
      )
      return sold.filter((_, place) => Number(settled[place]) < week)
    },
    { keepPrevious: true },
  )
  const held = heldBackOf(weeks)
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  const exact = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
  // Writing down one plan pays for all; where several lag behind, each of them is asked for.
  const lagging = behind ?? []
  const [newest] = sold
  const asked = lagging.length > 0 ? lagging : held.payable > 0n && newest ? [newest] : []

  return (
    <Card className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <div className="min-w-0 space-y-4">
        <dl className="grid grid-cols-2 gap-4">
          <div className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">Due now</dt>
            <dd className="font-display text-2xl font-semibold">{money(held.due)}</dd>
          </div>
          <div className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">Payable now</dt>
            <dd className="font-display text-2xl font-semibold">{money(held.payable)}</dd>
          </div>
        </dl>
        <WhyLess
          held={held}
          week={week}
          merchant={merchant}
          plans={sold}
          debt={escrow.debt}
          overpaid={escrow.due < 0n ? -escrow.due : 0n}
        />
        <div className="flex flex-wrap items-center gap-2">
          {asked.map(({ id, title }) => (
            <Button
              key={id}
              onClick={() =>
                start(releaseFlow, { planId: id, title, merchantName: merchant.name, currency })
              }
            >
              {asked.length > 1 ? (
                <>
                  Release: <SafeText>{title}</SafeText>
                </>
              ) : (
                'Release it'
              )}
            </Button>
          ))}
        </div>
        <p className="text-sm text-muted">
          Anyone may release; who does it earns a small bounty from what members paid for that.
          {lagging.length > 1 && ' Each plan is written down by itself; the last one pays most.'}
        </p>
      </div>
      <div className="min-w-0">
        <h3 className="text-lg font-semibold">In the vault for your members</h3>
        <Figures
          className="mt-1"
          figures={[
            { label: 'Allowance', note: 'pays first', value: exact(escrow.allowance) },
            { label: 'Top-up', note: 'pays next', value: exact(escrow.topUp) },
            { label: 'Cover in use', note: 'stake of your patrons', value: exact(escrow.cover) },
            {
              label: 'Held back for refunds',
              note: 'allowance, top-up and cover never fall below it',
              value: exact(escrow.reserve),
              total: true,
            },
            ...(escrow.coolingOff > 0n
              ? [
                  {
                    label: 'Of members who may change their mind',
                    note: 'counts on neither side',
                    value: exact(escrow.coolingOff),
                  },
                ]
              : []),
            {
              label: 'For keepers',
              note: 'what they don’t earn is yours in a member’s last week',
              value: exact(escrow.transaction),
            },
            ...(escrow.debt > 0n
              ? [
                  {
                    label: 'You owe your patrons',
                    note: 'for refunds that they paid; the next sales and instalments go to them first',
                    value: exact(escrow.debt),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Card>
  )
}
