import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { useId, useState } from 'react'
import { zeroAddress } from 'viem'
import { useConnection } from 'wagmi'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Figures } from '../../components/ui/Figures.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { ForWhom } from '../../components/wallet/ForWhom.tsx'
import { type ForWhomDraft, receiverOf } from '../../components/wallet/receiverOf.ts'
import { WrongNetwork } from '../../components/wallet/WrongNetwork.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useVia } from '../../lib/useVia.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { buyFlow } from './buyFlow.tsx'
import type { OfferPage } from './offerQuery.ts'
import { readSupply } from './readSupply.ts'
import { splitFigures } from './splitFigures.tsx'
import { whyNot } from './whyNot.ts'

/** How many, for whom, and who gets what. */
export function BuyForm({ offer, now }: { offer: OfferPage; now: number }) {
  const { chainId } = useConfig()
  const { merchant } = offer
  const { promoter, forget } = useVia(merchant.id)
  const connection = useConnection()
  const { start } = useTransaction()
  const heading = useId()
  const [quantity, setQuantity] = useState(1n)
  const [forWhom, setForWhom] = useState<ForWhomDraft>({ who: 'me', typed: '' })
  const [tried, setTried] = useState(false)

  const supply = useChainQuery(['supply', offer.id], (reader) => readSupply(reader, offer.id), {
    keepPrevious: true,
  })
  const split = useChainQuery(
    ['split', offer.id, quantity, promoter],
    ({ client, contracts }) =>
      client.readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'splitOf',
        args: [offer.id, quantity, promoter ?? zeroAddress],
      }),
    { keepPrevious: true },
  )

  const error = supply.error ?? split.error
  if (error) {
    return (
      <ErrorState
        title="The chain could not be asked"
        error={error}
        onRetry={() => void Promise.all([supply.refetch(), split.refetch()])}
      />
    )
  }
  if (!supply.data || !split.data) return <SkeletonBlock lines={8} />

  const none = whyNot(supply.data, 1n, merchant.weekOffset, now)
  const tooMany = none ? undefined : whyNot(supply.data, quantity, merchant.weekOffset, now)
  const receiver = receiverOf(forWhom)

  const buy = () => {
    setTried(true)
    if (tooMany || none || 'problem' in receiver) return
    start(buyFlow, {
      offerId: offer.id,
      quantity,
      ...receiver,
      ...(promoter && { promoter }),
      price: offer.price,
      currency: merchant.currency,
      title: offer.title,
      merchantName: merchant.name,
      weekOffset: merchant.weekOffset,
      patronCount: offer.pool.patronCount,
    })
  }

  if (none) {
    return (
      <Notice tone="warning" title="It can’t be bought now">
        {none}
      </Notice>
    )
  }
  return (
    <Card as="section" aria-labelledby={heading} className="space-y-6">
      <h2 id={heading} className="text-2xl font-semibold">
        Buy it
      </h2>
      <QuantityStepper
        label="How many"
        value={quantity}
        least={1n}
        most={supply.data.left}
        onChange={setQuantity}
        hint={
          supply.data.buyable < supply.data.left
            ? `${supply.data.buyable} can be bought now; ${supply.data.left} are left in all`
            : `${supply.data.left} left`
        }
      />
      {tooMany && <Notice tone="warning">{tooMany}</Notice>}

      <ForWhom
        draft={forWhom}
        onChange={setForWhom}
        hint="Their wallet shows it. They receive the voucher at once, and it is theirs."
        tried={tried}
      />

      {promoter && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-xl bg-slate-soft px-4 py-2">
          <span className="flex flex-wrap items-center gap-2 text-[0.95rem]">
            By the link of <Address value={promoter} brief />
          </span>
          <Button look="quiet" size="small" onClick={forget}>
            Remove
          </Button>
        </div>
      )}

      <div aria-busy={split.isPlaceholderData || undefined}>
        <h3 className="text-lg font-semibold">Who gets what</h3>
        <Figures
          figures={splitFigures({
            split: split.data,
            currency: merchant.currency,
            merchantName: merchant.name,
            promoter,
          })}
        />
      </div>

      {connection.address && connection.chainId !== chainId ? (
        <WrongNetwork />
      ) : (
        <Button size="large" wide disabled={Boolean(tooMany)} onClick={buy}>
          Review and buy
        </Button>
      )}
      <p className="text-sm text-muted">
        You will see it all once more before your wallet asks you to sign.
      </p>
    </Card>
  )
}
