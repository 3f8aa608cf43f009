import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { SubscriptionState } from '@homing/sdk/subscription/subscriptionAt'
import { Address } from '../../components/ui/Address.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatMonday } from '../../lib/formatMonday.ts'
import { readTokenImage } from '../../lib/readTokenImage.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { Membership } from './membershipQuery.ts'
import type { MembershipFacts } from './readMembership.ts'
import { statusWords } from './statusWords.ts'

/** The card for the door: the picture that is kept on the chain itself, and what it says in words. */
export function DoorCard({
  membership,
  subscription,
  terms,
  state,
  week,
}: {
  membership: Membership
  subscription: MembershipFacts['subscription']
  terms: MembershipFacts['plan']['terms']
  state: SubscriptionState
  week: number
}) {
  const { id, merchant } = membership
  const { data, error } = useChainQuery(
    ['door', id],
    async ({ client, contracts }) => {
      const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
      const [uri, from, until] = await Promise.all([
        client.readContract({ ...subscriptions, functionName: 'tokenURI', args: [id] }),
        client.readContract({ ...subscriptions, functionName: 'startTime', args: [id] }),
        client.readContract({ ...subscriptions, functionName: 'endTime', args: [id] }),
      ])
      return { image: readTokenImage(uri), from, until }
    },
    { keepPrevious: true },
  )
  const words = statusWords(state, {
    ...terms,
    pausedFrom: Number(subscription.pausedFrom),
    resumesAt: Number(subscription.resumesAt),
    week,
    weekOffset: merchant.weekOffset,
  })

  return (
    <section aria-label="Card for the door">
      {data?.image ? (
        <img
          src={data.image}
          alt={`The card of ${cleanText(membership.plan.title)} at ${cleanText(merchant.name)}: ${words.word}, ${words.detail}`}
          className="aspect-[600/360] w-full rounded-2xl shadow-lift"
        />
      ) : (
        <div className="flex aspect-[600/360] w-full items-center justify-center rounded-2xl border border-line bg-card px-6 text-center text-muted">
          {error || data ? 'The picture of the card can’t be read. What counts stands below.' : '…'}
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Status tone={words.tone} className="text-base">
          {words.word}
        </Status>
        <span className="text-lg">{words.detail}</span>
      </div>
      <Figures
        className="mt-3"
        figures={[
          {
            label: 'Valid from',
            value: data ? formatMonday(data.from, merchant.weekOffset) : '…',
          },
          {
            label: 'Valid until',
            ...(state.status !== 'leaving' &&
              state.status !== 'ended' && { note: 'later if it is paused' }),
            value: data ? formatMonday(data.until, merchant.weekOffset) : '…',
          },
          { label: 'Belongs to', value: <Address value={subscription.subscriber} brief /> },
        ]}
      />
    </section>
  )
}
