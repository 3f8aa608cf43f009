import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow, FlowContext } from '../../tx/Flow.ts'
import type { VoucherParams } from './VoucherParams.ts'

/** Offers to repay every voucher of an id at the price paid, and pays the money in. */
export const offerRepaymentFlow: Flow<VoucherParams> = {
  name: 'offerRepayment',
  title: () => 'Offer to repay?',
  async review(context) {
    const { params } = context
    const { outstanding, paidIn, missing } = await readRepayment(context)
    return {
      figures: [
        { label: 'Offer', value: <SafeText>{params.title}</SafeText> },
        { label: 'Still out', value: formatCount(outstanding, 'voucher') },
        {
          label: 'Paid in already',
          value: <Amount value={paidIn} currency={params.currency} style="exact" />,
        },
        {
          label: 'You pay in now',
          value: <Amount value={missing} currency={params.currency} style="exact" />,
          note: 'the whole price of each, also the part that went to patrons',
          total: true,
        },
      ],
      notes: (
        <Notice tone="warning" title="Are you sure?">
          You can’t take it back before the vouchers’ last day. Holders give a voucher back for the
          price paid when they like; until then they may still redeem it.
        </Notice>
      ),
      confirm: 'Yes, pay it in',
      ...(missing === 0n && { blocked: 'All that is out can be repaid already.' }),
    }
  },
  async pays(context) {
    const { missing } = await readRepayment(context)
    return { currency: context.params.currency, amount: missing }
  },
  steps: [
    {
      label: 'Offer to repay',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'offerRepayment',
          args: [params.voucherId],
        }),
    },
  ],
  landed: () => ({
    title: 'Holders can have their money back',
    text: 'They see it in their wallet from now on.',
  }),
}

async function readRepayment({ client, contracts, params }: FlowContext<VoucherParams>) {
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
  const [outstanding, paidIn] = await Promise.all([
    client.readContract({ ...vouchers, functionName: 'outstandingOf', args: [params.voucherId] }),
    client.readContract({ ...vouchers, functionName: 'repaymentOf', args: [params.voucherId] }),
  ])
  const needed = outstanding * params.price
  return { outstanding, paidIn, missing: needed > paidIn ? needed - paidIn : 0n }
}
