import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { type Address, parseEventLogs } from 'viem'
import { simulateContract } from 'viem/actions'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../call.ts'
import type { Flow } from '../Flow.ts'

export type ReleaseParams = {
  planId: number
  title: string
  merchantName: string
  currency: Address
}

/** More weeks than any plan may be behind; the contract stops at the running one. */
const allWeeks = 1_040n

/** Writes down what the clock decided for a plan and pays its merchant what is due and not held back. Anyone may. */
export const releaseFlow: Flow<ReleaseParams> = {
  name: 'release',
  title: () => 'Release instalments',
  async review({ client, contracts, account, params }) {
    const { currency } = params
    const {
      result: [paid, bounty],
    } = await simulateContract(client, {
      account,
      address: contracts.Subscriptions,
      abi: subscriptionsAbi,
      functionName: 'release',
      args: [params.planId, allWeeks],
    })
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    return {
      figures: [
        { label: 'Plan', value: <SafeText>{params.title}</SafeText> },
        {
          label: <SafeText>{params.merchantName}</SafeText>,
          note: 'and those with whom it shares; what it owes its patrons was taken off',
          value: money(paid),
        },
        {
          label: 'You, for asking',
          note: 'from what members paid for keepers',
          value: money(bounty),
        },
      ],
      notes: (
        <p className="text-sm text-muted">
          Anyone may do this: the clock has decided already. What refunds could still ask for stays
          in the vault.
        </p>
      ),
      confirm: 'Release it',
    }
  },
  steps: [
    {
      label: 'Release what is due',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Subscriptions,
          abi: subscriptionsAbi,
          functionName: 'release',
          args: [params.planId, allWeeks],
        }),
    },
  ],
  landed({ params }, receipts) {
    const [released] = parseEventLogs({
      abi: subscriptionsAbi,
      eventName: 'InstalmentsReleased',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    const paid = released?.args.paid ?? 0n
    return paid > 0n
      ? {
          title: 'Paid out',
          text: (
            <>
              <Amount value={paid} currency={params.currency} /> went to{' '}
              <SafeText>{params.merchantName}</SafeText>.
            </>
          ),
        }
      : { title: 'Written down', text: 'Nothing could be paid out now; the books are up to date.' }
  },
}
