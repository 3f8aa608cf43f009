import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type GiveSharesParams = {
  title: string
  gifts: readonly { shareId: bigint; place: number; to: AddressType }[]
}

/** Gives shares away, one or many, to as many people, in one transaction. */
export const giveSharesFlow: Flow<GiveSharesParams> = {
  name: 'giveShares',
  title: ({ gifts }) => (gifts.length === 1 ? 'Give a share away' : 'Split among friends'),
  async review({ client, contracts, account, params: { title, gifts } }) {
    const ids = [...new Set(gifts.map(({ shareId }) => shareId))]
    const balances = await Promise.all(
      ids.map((id) =>
        client.readContract({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'balanceOf',
          args: [account, id],
        }),
      ),
    )
    const lacks = ids.some(
      (id, at) =>
        (balances[at] ?? 0n) < BigInt(gifts.filter(({ shareId }) => shareId === id).length),
    )
    return {
      figures: [
        { label: 'From', value: <SafeText>{title}</SafeText> },
        { label: 'You give', value: formatCount(gifts.length, 'share') },
      ],
      notes: (
        <>
          <Notice tone="warning" title="It can’t be undone">
            Compare each letter with what you were given.
            <ul className="mt-2 space-y-2">
              {gifts.map(({ shareId, place, to }) => (
                <li key={`${shareId}-${to}`}>
                  Share {place + 1} to <Address value={to} full copy={false} />
                </li>
              ))}
            </ul>
          </Notice>
          <p>
            They may begin it, name somebody or pass it on. Should money ever come back for it, it
            is theirs.
          </p>
        </>
      ),
      confirm: gifts.length === 1 ? 'Give it away' : `Give ${gifts.length} shares away`,
      ...(lacks && { blocked: 'You don’t have all of these shares any more.' }),
    }
  },
  steps: [
    {
      label: 'Give away',
      call: ({ contracts, params: { gifts } }) =>
        call({
          address: contracts.AltShares,
          abi: altSharesAbi,
          functionName: 'give',
          args: [gifts.map(({ shareId }) => shareId), gifts.map(({ to }) => to)],
        }),
    },
  ],
  landed: ({ params: { gifts } }) => ({
    title: 'Given',
    text: <p>{formatCount(gifts.length, 'share has', 'shares have')} a new holder.</p>,
  }),
}
