import { type DecodedRedemption, decodeRedemption } from '@homing/sdk/redemption/decodeRedemption'
import {
  type DecodedWeekRedemption,
  decodeWeekRedemption,
} from '@homing/sdk/redemption/decodeWeekRedemption'
import { isWeekCode } from '@homing/sdk/redemption/isWeekCode'
import { useState } from 'react'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { TextArea } from '../../components/ui/Field.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { QrScanner } from '../../components/ui/QrScanner.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { useIndexQuery } from '../../lib/useIndexQuery.ts'
import { CodeCheck } from './CodeCheck.tsx'
import { countersQuery } from './countersQuery.ts'
import { WeekCodeCheck } from './WeekCodeCheck.tsx'

type Decoded =
  | { kind: 'voucher'; code: DecodedRedemption }
  | { kind: 'week'; code: DecodedWeekRedemption }

/** The merchant's side of the till: scan or paste, read in words, redeem, next. */
export function CounterScreen() {
  return (
    <Page
      title="Counter"
      lead="Scan the guest’s code, read what it is, hand it over."
      width="narrow"
    >
      <NeedsWallet
        title="Who stands at the counter?"
        text="Connect the key of the place, or a staff key that it allowed."
      >
        {(account) => <Counter key={account} account={account} />}
      </NeedsWallet>
    </Page>
  )
}

function Counter({ account }: { account: Address }) {
  const { chainId, contracts } = useConfig()
  const { data, error, isPending, refetch } = useIndexQuery(countersQuery(account))
  const [decoded, setDecoded] = useState<Decoded>()
  const [pasted, setPasted] = useState('')
  const read = (text: string) =>
    setDecoded(
      isWeekCode(text)
        ? {
            kind: 'week',
            code: decodeWeekRedemption(text, {
              chainId,
              entangledWeeks: contracts.EntangledWeeks,
            }),
          }
        : {
            kind: 'voucher',
            code: decodeRedemption(text, {
              chainId,
              solidarityVouchers: contracts.SolidarityVouchers,
            }),
          },
    )
  const next = () => {
    setDecoded(undefined)
    setPasted('')
  }

  if (decoded?.kind === 'voucher' && decoded.code.ok)
    return <CodeCheck code={decoded.code} account={account} onNext={next} />
  if (decoded?.kind === 'week' && decoded.code.ok)
    return <WeekCodeCheck code={decoded.code} account={account} onNext={next} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <SkeletonBlock lines={5} />

  const places = new Map(
    [...data.merchants.items, ...data.operators.items.map(({ merchant }) => merchant)].map(
      (merchant) => [merchant.id, merchant.name] as const,
    ),
  )
  return (
    <div className="space-y-6">
      {places.size === 0 ? (
        <Notice tone="warning" title="You may not redeem anywhere yet">
          The owner of a place can allow your key at its desk. Until then you can read a code here,
          but not redeem it.
        </Notice>
      ) : (
        <p className="text-[0.95rem]">
          You may redeem for{' '}
          {[...places].map(([id, name], at) => (
            <b key={id}>
              {at > 0 && ', '}
              <SafeText>{name}</SafeText>
            </b>
          ))}
          .
        </p>
      )}
      {decoded && !decoded.code.ok && (
        <Notice tone="bad" title="That is no good code" alert>
          {decoded.code.sentence}
        </Notice>
      )}
      <Card>
        <QrScanner onScan={read} />
      </Card>
      <Card
        as="form"
        onSubmit={(event) => {
          event.preventDefault()
          read(pasted)
        }}
        className="space-y-4"
      >
        <TextArea
          label="Or paste the code"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          placeholder="homing:…"
        />
        <Button type="submit" look="secondary" disabled={!pasted.trim()}>
          Read it
        </Button>
      </Card>
    </div>
  )
}
