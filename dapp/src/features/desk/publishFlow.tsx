import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { splitOf } from '@homing/sdk/split/splitOf'
import { type Address, parseEventLogs } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { ReadOffer } from './offerTermsOf.ts'

export type PublishParams = ReadOffer & { merchantId: number; currency: Address }

/** Publishes an offer. Its terms never change after that. */
export const publishFlow: Flow<PublishParams> = {
  name: 'publish',
  title: () => 'Publish this offer',
  async review({ params }) {
    const { title, terms, currency } = params
    const split = splitOf({
      price: terms.price,
      quantity: 1n,
      patronCutBps: BigInt(terms.patronCutBps),
      promoterBps: BigInt(terms.promoterBps),
      heldBps: BigInt(terms.heldBps),
      linkBudget: terms.price,
    })
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    return {
      figures: [
        { label: <SafeText>{title}</SafeText>, value: money(terms.price) },
        { label: 'Sold at most', value: formatCount(terms.cap, 'voucher') },
        { label: 'To you at once, of each', value: money(split.merchant) },
        ...(split.held > 0n
          ? [
              {
                label: 'Held until it is redeemed',
                value: money(split.held),
                note: `${formatBps(terms.heldBps)} of your part`,
              },
            ]
          : []),
        {
          label: 'To patrons',
          value: money(split.promoter + split.stakers),
          note: `up to ${formatBps(terms.promoterBps)} of it to the patron whose link sold it`,
        },
        ...(terms.eventAt ? [{ label: 'Takes place', value: formatDateTime(terms.eventAt) }] : []),
        { label: 'Sold until', value: formatDateTime(terms.sellUntil) },
        { label: 'Good from', value: formatDateTime(terms.redeemFrom) },
        { label: 'Good until', value: formatDateTime(terms.redeemBy) },
      ],
      notes: (
        <Notice tone="waiting">
          These terms never change. You can stop selling at any time; what is sold stays good.
        </Notice>
      ),
      confirm: 'Publish it',
    }
  },
  steps: [
    {
      label: 'Publish the offer',
      call: ({ contracts, params }) =>
        call({
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
          functionName: 'publish',
          args: [params.terms, params.title, params.metadataURI],
        }),
    },
  ],
  landed({ params }, receipts) {
    const [published] = parseEventLogs({
      abi: solidarityVouchersAbi,
      eventName: 'OfferPublished',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return {
      title: 'It is on sale',
      text: (
        <>
          <SafeText>{params.title}</SafeText> can be bought as far as your patrons cover it.
        </>
      ),
      next: published
        ? { to: paths.offer(published.args.offer), label: 'See it as your guests do' }
        : { to: paths.deskOf(params.merchantId), label: 'Back to the desk' },
    }
  },
}
