import { useId, useState } from 'react'
import { useConnection } from 'wagmi'
import { priceAt } from '../../components/market/priceAt.ts'
import { Amount } from '../../components/ui/Amount.tsx'
import { AmountField } from '../../components/ui/AmountField.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { useTypedAmount } from '../../components/ui/useTypedAmount.ts'
import { ForWhom } from '../../components/wallet/ForWhom.tsx'
import { type ForWhomDraft, receiverOf } from '../../components/wallet/receiverOf.ts'
import { WrongNetwork } from '../../components/wallet/WrongNetwork.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { fillFlow } from './fillFlow.tsx'
import { highestPrice } from './highestPrice.ts'
import { readSellOffer } from './readSellOffer.ts'
import type { SellOffer } from './sellOffer.ts'
import { sellOfferParamsOf } from './sellOfferParamsOf.ts'
import { unitWords } from './unitWords.ts'
import { weekValueOf } from './weekValueOf.ts'
import { whyNotBuy } from './whyNotBuy.ts'

/** How many, for whom, and up to which price. */
export function FillForm({ offer, now }: { offer: SellOffer; now: number }) {
  const { chainId } = useConfig()
  const connection = useConnection()
  const { start } = useTransaction()
  const heading = useId()
  const [quantity, setQuantity] = useState(1n)
  const [forWhom, setForWhom] = useState<ForWhomDraft>({ who: 'me', typed: '' })
  const [tried, setTried] = useState(false)
  const { currency } = offer.merchant
  const limit = useTypedAmount(currency)

  // By the minute: the second is worked out here, and the chain is asked again before it is paid.
  const minute = now - (now % 60)
  const { data, error, refetch } = useChainQuery(
    ['sellOffer', offer.id, quantity, minute],
    (reader) => readSellOffer(reader, offer.id, quantity, now),
    { keepPrevious: true },
  )
  if (error) {
    return (
      <ErrorState
        title="The chain could not be asked"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <SkeletonBlock lines={6} />

  const { one, many } = unitWords(offer.token, offer.plan)
  const left = data.offer.quantity
  const none = whyNotBuy(data.offer, 1n, connection.address, now)
  if (none) {
    return (
      <Notice tone="warning" title="You can’t buy it">
        {none}
      </Notice>
    )
  }

  const wanted = quantity > left ? left : quantity < 1n ? 1n : quantity
  const week = weekValueOf(offer)
  const each = priceAt(offer, week, BigInt(now))
  const cost = each * wanted
  const suggested = highestPrice(offer, week, BigInt(now)) * wanted
  const mostCost = limit.amount ?? suggested
  const receiver = receiverOf(forWhom)
  const tooLow = mostCost < cost

  const buy = () => {
    setTried(true)
    if (tooLow || limit.error || 'problem' in receiver) return
    start(fillFlow, { ...sellOfferParamsOf(offer), quantity: wanted, mostCost, ...receiver })
  }

  return (
    <Card as="section" aria-labelledby={heading} className="space-y-6">
      <h2 id={heading} className="text-2xl font-semibold">
        Buy it
      </h2>
      <QuantityStepper
        label={`How many ${many}`}
        value={wanted}
        least={1n}
        most={left}
        onChange={setQuantity}
        hint={`${left} left`}
      />
      <ForWhom
        draft={forWhom}
        onChange={setForWhom}
        hint="Their wallet shows it. They receive it at once, and it is theirs."
        tried={tried}
      />
      <Figures
        figures={[
          {
            label: `A ${one} costs now`,
            value: <Amount value={each} currency={currency} style="exact" />,
          },
          {
            label: 'All of it goes to the seller',
            note: 'no fee, and nothing to the place',
            value: <Amount value={cost} currency={currency} style="exact" />,
            total: true,
          },
        ]}
      />
      {offer.fair && (
        <AmountField
          label="Your highest price"
          currency={currency}
          value={limit.text}
          onChange={limit.setText}
          hint={
            <>
              For all of them. Its price follows the clock: you pay what it is when your transaction
              is carried out. Left empty, at most{' '}
              <Amount value={suggested} currency={currency} style="exact" />, the most it can cost
              within an hour.
            </>
          }
          error={
            limit.error ?? (tooLow ? 'It costs more than that now. Raise it, or wait.' : undefined)
          }
        />
      )}
      {connection.address && connection.chainId !== chainId ? (
        <WrongNetwork />
      ) : (
        <Button size="large" wide disabled={tooLow || Boolean(limit.error)} onClick={buy}>
          Review and buy
        </Button>
      )}
      <p className="text-sm text-muted">
        You will see it all once more before your wallet asks you to sign.
      </p>
    </Card>
  )
}
