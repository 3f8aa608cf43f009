import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { unpackWeekTokenId } from '@homing/sdk/ids/unpackWeekTokenId'
import type { Address as AddressType } from 'viem'
import { getCode } from 'viem/actions'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type GiveWeeksParams = {
  title: string
  merchantName: string
  to: AddressType
  gifts: readonly { tokenId: bigint; parts: bigint }[]
}

/** Gives parts of weeks to somebody else, many at once, for good. */
export const giveWeeksFlow: Flow<GiveWeeksParams> = {
  name: 'giveWeeks',
  title: ({ gifts }) => (gifts.length > 1 ? 'Give weeks away' : 'Give a week away'),
  async review({ client, contracts, account, params: { title, merchantName, to, gifts } }) {
    const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
    const [code, balances, gone] = await Promise.all([
      getCode(client, { address: to }),
      client.readContract({
        ...weeks,
        functionName: 'balanceOfBatch',
        args: [gifts.map(() => account), gifts.map(({ tokenId }) => tokenId)],
      }),
      Promise.all(
        gifts.map(({ tokenId }) =>
          client.readContract({ ...weeks, functionName: 'isTokenExpired', args: [tokenId] }),
        ),
      ),
    ])
    const missing = gifts.some(({ parts }, place) => (balances[place] ?? 0n) < parts)
    return {
      figures: [
        {
          label: (
            <>
              <SafeText>{title}</SafeText> at <SafeText>{merchantName}</SafeText>
            </>
          ),
          value: formatCount(gifts.length, 'week'),
        },
        ...gifts.slice(0, 12).map(({ tokenId, parts }, place) => {
          const { week, weekOffset } = unpackWeekTokenId(tokenId)
          const left = (balances[place] ?? 0n) - parts
          return {
            label: `Week of ${formatWeekStart(week, weekOffset)}`,
            ...(left > 0n && { note: `you keep ${formatCount(left, 'part')}` }),
            value: formatCount(parts, 'part'),
          }
        }),
        ...(gifts.length > 12
          ? [
              {
                label: 'And as many more as there are',
                value: formatCount(gifts.length - 12, 'week'),
              },
            ]
          : []),
      ],
      notes: (
        <>
          <Notice tone="warning" title="It can’t be undone">
            It goes to <Address value={to} full copy={false} />. Compare each letter with what you
            were given.
          </Notice>
          {code && code !== '0x' && (
            <Notice tone="plain" title="This is a contract, not a person’s plain wallet">
              It may be a smart wallet, which is fine. If you don’t know it, ask first.
            </Notice>
          )}
        </>
      ),
      confirm: gifts.length > 1 ? `Give ${gifts.length} weeks away` : 'Give it away',
      ...(gone.some(Boolean)
        ? { blocked: 'One of these weeks is over and can’t be given any more.' }
        : missing && {
            blocked: 'You don’t have all of these parts any more. Go back and choose again.',
          }),
    }
  },
  steps: [
    {
      label: 'Give it away',
      call({ contracts, account, params: { to, gifts } }) {
        const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
        const [first] = gifts
        return first && gifts.length === 1
          ? call({
              ...weeks,
              functionName: 'safeTransferFrom',
              args: [account, to, first.tokenId, first.parts, '0x'],
            })
          : call({
              ...weeks,
              functionName: 'safeBatchTransferFrom',
              args: [
                account,
                to,
                gifts.map(({ tokenId }) => tokenId),
                gifts.map(({ parts }) => parts),
                '0x',
              ],
            })
      },
    },
  ],
  landed: ({ params: { gifts, to } }) => ({
    title: 'Given',
    text: (
      <>
        {formatCount(gifts.length, 'week')}, now with <Address value={to} brief />.
      </>
    ),
  }),
}
