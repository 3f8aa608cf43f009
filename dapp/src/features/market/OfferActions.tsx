import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { beginOfferedFlow } from './beginOfferedFlow.tsx'
import { cancelFlow } from './cancelFlow.tsx'
import { giveBackFlow } from './giveBackFlow.tsx'
import type { SellOffer } from './sellOffer.ts'
import { sellOfferParamsOf } from './sellOfferParamsOf.ts'
import { unitWords } from './unitWords.ts'
import { usableSpan } from './usableSpan.ts'

/** What its seller may do with an offer, and what anyone may once it has ended. Nothing where there is nothing to do. */
export function OfferActions({
  offer,
  isMine,
  now,
}: {
  offer: SellOffer
  isMine: boolean
  now: number
}) {
  const { start } = useTransaction()
  const { token, left, endsAt, state, plan } = offer
  const ended = BigInt(now) >= endsAt
  if (state !== 'open' || left === 0 || (!isMine && !ended)) return null

  const { one, many } = unitWords(token, plan)
  const params = sellOfferParamsOf(offer)
  const isGone = token === 'week' && BigInt(now) >= usableSpan(offer).until
  const isDue = token === 'share' && BigInt(now) >= usableSpan(offer).until && !plan?.closed
  return (
    <Card className="space-y-4">
      <p>
        {isGone
          ? 'Its week is over: what nobody bought is lost.'
          : ended
            ? `The offer has ended. ${formatCount(left, one, many)} wait${left === 1 ? 's' : ''} for ${isMine ? 'you' : 'the seller'}.`
            : 'It is yours. You can take back what is left of it at any time.'}
      </p>
      <div className="flex flex-wrap gap-2">
        {isMine ? (
          <Button look="secondary" onClick={() => start(cancelFlow, params)}>
            {isGone ? 'Clear it away' : 'Take it back'}
          </Button>
        ) : (
          <Button look="secondary" onClick={() => start(giveBackFlow, params)}>
            {isGone ? 'Clear it away' : 'Give it back to its seller'}
          </Button>
        )}
        {isDue && (
          <Button look="secondary" onClick={() => start(beginOfferedFlow, params)}>
            Begin it for its owner
          </Button>
        )}
      </div>
      {isDue && (
        <p className="text-sm text-muted">
          Its date has come: anyone may begin it for its owner, and gets a small part of what would
          be the place’s.
        </p>
      )}
    </Card>
  )
}
