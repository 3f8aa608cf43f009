import type { DecodedRedemption } from '@homing/sdk/redemption/decodeRedemption'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { CheckedCode } from './CheckedCode.tsx'
import { checkRedemption } from './checkRedemption.ts'
import { lastPurchaseQuery } from './lastPurchaseQuery.ts'
import { redeemSignedFlow } from './redeemSignedFlow.tsx'

type Code = Extract<DecodedRedemption, { ok: true }>

/** A code of vouchers in words, and all that can be wrong with it. */
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
  const { start } = useTransaction()
  const { data, error, refetch } = useChainQuery(
    ['checkRedemption', code.signature, redemption, account],
    (reader) => checkRedemption(reader, code, account),
  )
  const purchase = useIndexQuery(lastPurchaseQuery(redemption.id, redemption.holder)).data
    ?.purchases.items[0]

  return (
    <CheckedCode
      deadline={redemption.deadline}
      checks={data?.checks}
      error={error}
      onRetry={() => void refetch()}
      onNext={onNext}
      redeem={`Redeem ${redemption.quantity} ×`}
      onRedeem={() => {
        if (!data) return
        start(
          redeemSignedFlow,
          { redemption, signature: code.signature, title: data.title },
          { reviewed: true, onLanded: onNext },
        )
      }}
    >
      {data && (
        <>
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
                , bought {formatDate(purchase.timestamp)} by{' '}
                <Address value={purchase.payer} brief />
              </>
            )}
          </p>
        </>
      )}
    </CheckedCode>
  )
}
