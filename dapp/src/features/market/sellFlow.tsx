import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { encodeSellTerms } from '@homing/sdk/market/encodeSellTerms'
import { encodeSellTermsList } from '@homing/sdk/market/encodeSellTermsList'
import { parseEventLogs } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { PriceRule } from './PriceRule.tsx'
import { productOf } from './productOf.ts'
import type { SellParams } from './SellParams.ts'

/** Sends what somebody sells to the market, with the terms as the data of the transfer: nothing else is allowed to anyone. */
export const sellFlow: Flow<SellParams> = {
  name: 'sell',
  title: () => 'Offer it on the market',
  async review({ client, contracts, account, params }) {
    const { kind, unit, items, terms, currency, priceNow } = params
    const { one, many } = unit
    const balances = await client.readContract({
      address: productOf(kind, contracts),
      abi: entangledWeeksAbi,
      functionName: 'balanceOfBatch',
      args: [items.map(() => account), items.map(({ tokenId }) => tokenId)],
    })
    const short = items.find(({ quantity }, place) => (balances[place] ?? 0n) < quantity)
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    return {
      figures: [
        ...items.map(({ name, quantity }) => ({
          label: <SafeText>{name}</SafeText>,
          value: formatCount(quantity, one, many),
        })),
        { label: 'Price', value: <PriceRule offer={terms} /> },
        ...(terms.fair
          ? terms.price > 0n
            ? [{ label: 'Never below', note: `for a ${one}`, value: money(terms.price) }]
            : []
          : [{ label: `For a ${one}`, value: money(terms.price) }]),
        {
          label: 'You would get now',
          note: 'if all of it were bought this minute; there is no fee',
          value: <Amount value={priceNow} currency={currency} />,
          total: true,
        },
      ],
      notes: (
        <>
          <p>
            The market holds it until somebody buys it
            {terms.endsAt > 0 ? `, at the latest until ${formatDateTime(terms.endsAt)}` : ''}. You
            can take back what is left at any time.
          </p>
          {kind === 'week' && (
            <Notice tone="warning">What isn’t sold when its week is over is lost.</Notice>
          )}
        </>
      ),
      confirm: 'Offer it',
      ...(short && {
        blocked: `You don’t have as many of “${short.name}” any more. Go back and choose fewer.`,
      }),
    }
  },
  steps: [
    {
      label: 'Bring it to the market',
      call({ contracts, account, params: { kind, items, terms } }) {
        // The three products are the same ERC-1155.
        const product = { address: productOf(kind, contracts), abi: entangledWeeksAbi } as const
        const [only] = items
        return only && items.length === 1
          ? call({
              ...product,
              functionName: 'safeTransferFrom',
              args: [
                account,
                contracts.WeekMarket,
                only.tokenId,
                only.quantity,
                encodeSellTerms(terms),
              ],
            })
          : call({
              ...product,
              functionName: 'safeBatchTransferFrom',
              args: [
                account,
                contracts.WeekMarket,
                items.map(({ tokenId }) => tokenId),
                items.map(({ quantity }) => quantity),
                encodeSellTermsList([terms]),
              ],
            })
      },
    },
  ],
  landed(_context, receipts) {
    const listed = parseEventLogs({
      abi: weekMarketAbi,
      eventName: 'OfferListed',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    const [first] = listed
    return {
      title: listed.length > 1 ? `${listed.length} offers stand` : 'Your offer stands',
      text: <p>Everybody sees it on the market now.</p>,
      next:
        first && listed.length === 1
          ? { to: paths.sellOffer(Number(first.args.offer)), label: 'Show the offer' }
          : { to: paths.myOffers, label: 'Show my offers' },
    }
  },
}
