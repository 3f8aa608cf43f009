import type { DecodedRedemption } from '@homing/sdk/redemption/decodeRedemption'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CheckMark } from '../../components/ui/CheckMark.tsx'
import { classes } from '../../components/ui/classes.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { type Check, checkRedemption } from './checkRedemption.ts'
import { lastPurchaseQuery } from './lastPurchaseQuery.ts'
import { redeemSignedFlow } from './redeemSignedFlow.tsx'

type Code = Extract<DecodedRedemption, { ok: true }>

/** A code in words, all that can be wrong with it, and the one button. */
export function CodeCheck({
  code,
  account,
  onNext,
}: {
  code: Code
  account: AddressType
  onNext(): void
}) {
  const { redemption } = code
  const now = useNow(1_000)
  const { start } = useTransaction()
  const { data, error, isPending, refetch } = useChainQuery(
    ['checkRedemption', code.signature, redemption, account],
    (reader) => checkRedemption(reader, code, account),
  )
  const purchase = useIndexQuery(lastPurchaseQuery(redemption.id, redemption.holder)).data
    ?.purchases.items[0]

  if (error) {
    return (
      <div className="space-y-4">
        <ErrorState
          title="The chain could not be asked about this code"
          error={error}
          onRetry={() => void refetch()}
        />
        <NextButton onNext={onNext} />
      </div>
    )
  }
  if (isPending) return <SkeletonBlock lines={7} />

  const secondsLeft = Number(redemption.deadline) - now
  const clock: Check =
    secondsLeft > 0
      ? {
          ok: true,
          text: `The code lives ${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')} more`,
        }
      : { ok: false, text: 'The code is older than five minutes. The guest can make a new one' }
  const checks = [clock, ...data.checks]
  const good = checks.every(({ ok }) => ok)

  return (
    <div className="space-y-5">
      <Card
        as="section"
        aria-label="The code"
        className={classes('border-3', good ? 'border-neck!' : 'border-danger!')}
      >
        <p
          role="status"
          className={classes(
            'flex items-center gap-2 text-lg font-semibold',
            good ? 'text-neck' : 'text-danger',
          )}
        >
          <CheckMark ok={good} /> {good ? 'Good to redeem' : 'Don’t hand anything out'}
        </p>
        <h2 className="mt-2 text-4xl leading-tight font-semibold">
          {redemption.quantity.toString()} × <SafeText>{data.title}</SafeText>
        </h2>
        <p className="mt-3 text-lg">
          for <SafeText>{data.merchantName}</SafeText>, valid until {formatDate(data.redeemBy)}
        </p>
        <p className="text-lg">
          shown by <Address value={redemption.holder} brief />
          {purchase && (
            <>
              , bought {formatDate(purchase.timestamp)} by <Address value={purchase.payer} brief />
            </>
          )}
        </p>
        <ul className="mt-5 space-y-2 border-t border-dashed border-strong-line pt-4">
          {checks.map(({ ok, text }) => (
            <li
              key={text.replace(/\d+/g, '')}
              className={classes('flex gap-2.5', !ok && 'font-semibold text-danger')}
            >
              <CheckMark ok={ok} className="mt-1 size-[1em]" />
              <span>
                {text}
                <span className="sr-only">{ok ? ' (fine)' : ' (problem)'}</span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {good && (
        <Button
          size="large"
          wide
          onClick={() =>
            start(
              redeemSignedFlow,
              { redemption, signature: code.signature, title: data.title },
              { reviewed: true, onLanded: onNext },
            )
          }
        >
          Redeem {redemption.quantity.toString()} ×
        </Button>
      )}
      <NextButton onNext={onNext} />
    </div>
  )
}

function NextButton({ onNext }: { onNext(): void }) {
  return (
    <Button look="secondary" size="large" wide onClick={onNext}>
      Next guest
    </Button>
  )
}
