import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { type Address, parseEventLogs } from 'viem'
import { simulateContract } from 'viem/actions'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SettleWeeksParams = {
  planId: number
  fromWeek: number
  weekCount: number
  title: string
  merchantName: string
  currency: Address
}

/** Pays a place what guests' weeks earned it, and forfeits what nobody used in time. Anyone may. */
export const settleWeeksFlow: Flow<SettleWeeksParams> = {
  name: 'settleWeeks',
  title: () => 'Settle guests’ weeks',
  async review({ client, contracts, account, params }) {
    const { planId, fromWeek, weekCount, currency, title, merchantName } = params
    const {
      result: [paid, forfeited],
    } = await simulateContract(client, {
      account,
      address: contracts.EntangledWeeks,
      abi: entangledWeeksAbi,
      functionName: 'settle',
      args: [planId, BigInt(fromWeek), BigInt(weekCount)],
    })
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    return {
      figures: [
        {
          label: <SafeText>{title}</SafeText>,
          value: formatCount(weekCount, 'week'),
        },
        {
          label: <SafeText>{merchantName}</SafeText>,
          note: 'for parts that guests used; what it owes its patrons is taken off',
          value: money(paid),
        },
        {
          label: 'For refunds of all members',
          note: 'what nobody used in time: never the place’s',
          value: money(forfeited),
        },
      ],
      notes: (
        <p className="text-sm text-muted">Anyone may do this: the clock has decided already.</p>
      ),
      confirm: 'Settle them',
      ...(paid + forfeited === 0n && { blocked: 'Nothing is left to settle in these weeks.' }),
    }
  },
  steps: [
    {
      label: 'Settle the weeks',
      call: ({ contracts, params }) =>
        call({
          address: contracts.EntangledWeeks,
          abi: entangledWeeksAbi,
          functionName: 'settle',
          args: [params.planId, BigInt(params.fromWeek), BigInt(params.weekCount)],
        }),
    },
  ],
  landed({ params: { currency, merchantName } }, receipts) {
    const settled = parseEventLogs({
      abi: entangledWeeksAbi,
      eventName: 'WeekSettled',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    const paid = settled.reduce((sum, { args }) => sum + args.paid, 0n)
    const forfeited = settled.reduce((sum, { args }) => sum + args.forfeited, 0n)
    return {
      title: 'Settled',
      text: (
        <>
          <Amount value={paid} currency={currency} style="exact" /> for{' '}
          <SafeText>{merchantName}</SafeText>,{' '}
          <Amount value={forfeited} currency={currency} style="exact" /> for refunds.
        </>
      ),
    }
  },
}
