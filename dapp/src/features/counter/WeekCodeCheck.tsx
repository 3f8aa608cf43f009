import type { DecodedWeekRedemption } from '@homing/sdk/redemption/decodeWeekRedemption'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatDate } from '../../lib/formatDate.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useNow } from '../../lib/useNow.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { CheckedCode } from './CheckedCode.tsx'
import { checkWeekRedemption } from './checkWeekRedemption.ts'
import { redeemWeekSignedFlow } from './redeemWeekSignedFlow.tsx'

type Code = Extract<DecodedWeekRedemption, { ok: true }>

/** The code of a week in words: how many of its parts, and all that can be wrong with it. */
export function WeekCodeCheck({
  code,
  account,
  onNext,
}: {
  code: Code
  account: AddressType
  onNext(): void
}) {
  const { redemption, signature } = code
  const { parts, holder, stamp } = redemption
  const now = useNow(1_000)
  const { start } = useTransaction()
  const { data, error, refetch } = useChainQuery(
    ['checkWeekRedemption', signature, redemption, account],
    (reader) => checkWeekRedemption(reader, code, account),
  )
  // The chain answered by its newest block; the week may have ended since.
  const isOver = data && BigInt(now) >= data.endsAt && data.checks.every(({ ok }) => ok)
  const checks = isOver
    ? [...data.checks, { ok: false, text: `Its week was over ${formatDateTime(data.endsAt)}` }]
    : data?.checks
  return (
    <CheckedCode
      deadline={redemption.deadline}
      checks={checks}
      error={error}
      onRetry={() => void refetch()}
      onNext={onNext}
      redeem={`Redeem ${parts} ${parts === 1n ? 'part' : 'parts'}`}
      onRedeem={() => {
        if (!data) return
        const { title, partsPerWeek } = data
        start(
          redeemWeekSignedFlow,
          { redemption, signature, title, partsPerWeek },
          { reviewed: true, onLanded: onNext },
        )
      }}
    >
      {data && (
        <>
          <h2 className="mt-2 text-4xl leading-tight font-semibold">
            {parts.toString()} of {data.partsPerWeek.toString()} parts of this week
          </h2>
          <p className="mt-3 text-lg">
            <SafeText>{data.title}</SafeText> at <SafeText>{data.merchantName}</SafeText>, the week
            from {formatDate(data.startsAt)} to {formatDate(data.endsAt - 1n)}
          </p>
          <p className="text-lg">
            shown by <Address value={holder} brief />
            {stamp && ', who keeps a postcard'}
          </p>
        </>
      )}
    </CheckedCode>
  )
}
