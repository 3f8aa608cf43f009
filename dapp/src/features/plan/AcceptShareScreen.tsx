import { weekStart } from '@homing/sdk/clock/weekStart'
import { acceptanceTypedData } from '@homing/sdk/shares/acceptanceTypedData'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useSignTypedData } from 'wagmi'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { SkeletonBlock } from '../../components/ui/Skeleton.tsx'
import { NeedsWallet } from '../../components/wallet/NeedsWallet.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { isRefusal } from '../../lib/isRefusal.ts'
import { paths } from '../../lib/paths.ts'
import { readAddress } from '../../lib/readAddress.ts'
import { readTerms } from '../../lib/readTerms.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { writeAcceptance } from './acceptanceCode.ts'
import { type Plan, readPlan } from './readPlan.ts'
import { TermsText } from './TermsText.tsx'

type Request = { planId: number; id: bigint; holder: `0x${string}`; nominee: `0x${string}` }

function readRequest(planId = '', query: URLSearchParams): Request | undefined {
  const share = query.get('share') ?? ''
  const holder = readAddress(query.get('holder') ?? '')
  const nominee = readAddress(query.get('nominee') ?? '')
  if (!/^[1-9]\d{0,8}$/.test(planId) || !/^[1-9]\d{0,19}$/.test(share)) return undefined
  if (BigInt(share) >> 32n !== BigInt(planId)) return undefined
  if (!('address' in holder) || !('address' in nominee)) return undefined
  return {
    planId: Number(planId),
    id: BigInt(share),
    holder: holder.address,
    nominee: nominee.address,
  }
}

/** Somebody was sent a link: another one wants to buy them a membership, and they accept its terms by signature. */
export function AcceptShareScreen() {
  const { planId } = useParams()
  const [query] = useSearchParams()
  const request = readRequest(planId, query)
  const { data, error, refetch } = useChainQuery(
    request && ['plan', request.planId],
    (reader) => readPlan(reader, request?.planId ?? 0),
    { keepPrevious: true },
  )
  return (
    <Page title="A membership for you" width="narrow">
      {!request ? (
        <EmptyState title="This link is cut off">
          Ask for it again, and open it whole: nothing was accepted.
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Filled request={request} plan={data} />
      ) : (
        <SkeletonBlock lines={6} />
      )}
    </Page>
  )
}

function Filled({ request, plan }: { request: Request; plan: Plan }) {
  const { chainId, contracts } = useConfig()
  const { mutateAsync: sign } = useSignTypedData()
  const [code, setCode] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { id, holder, nominee, planId } = request
  const { termsHash } = plan.terms
  const text = readTerms(plan.metadataURI, termsHash)
  const week = Number((id >> 8n) & 0xffffn)
  const deadline = weekStart(BigInt(week) + 1n, BigInt(plan.weekOffset)) - 1n

  const accept = async () => {
    setProblem(undefined)
    setBusy(true)
    try {
      const message = { id, holder, nominee, termsHash, deadline }
      const altShares = contracts.AltShares
      const signature = await sign(acceptanceTypedData({ chainId, altShares }, message))
      setCode(writeAcceptance({ deadline, signature }))
    } catch (error) {
      setProblem(
        isRefusal(error)
          ? 'You said no in the wallet. Nothing was accepted.'
          : 'The wallet didn’t sign. Nothing was accepted; unlock it and try again.',
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="space-y-6">
      <Card className="space-y-3">
        <h2 className="text-lg font-semibold">What you are asked</h2>
        <p>
          <Address value={holder} brief /> wants the first year of{' '}
          <Link to={paths.plan(planId)} className="font-semibold underline underline-offset-4">
            <SafeText>{plan.title}</SafeText>
          </Link>{' '}
          to begin for <Address value={nominee} brief />. You pay nothing. The membership is yours
          alone: you may pause it, leave, and are refunded.
        </p>
        <TermsText terms={text} hash={termsHash} />
      </Card>
      {text.kind !== 'missing' && (
        <NeedsWallet
          title="Connect the wallet that shall have it"
          text={
            <>
              It must be <Address value={nominee} full copy={false} />.
            </>
          }
        >
          {(account) =>
            account.toLowerCase() !== nominee.toLowerCase() ? (
              <Notice tone="warning" title="This is another wallet">
                The membership is meant for <Address value={nominee} full copy={false} />. Switch to
                it, or ask for a link for this one.
              </Notice>
            ) : code ? (
              <Card className="space-y-3">
                <h2 className="text-lg font-semibold">Accepted. Send this code back</h2>
                <p className="flex items-start gap-2">
                  <output
                    aria-label="Your code"
                    className="min-w-0 rounded-xl bg-sunk p-3 font-mono text-sm break-all"
                  >
                    {code}
                  </output>
                  <CopyButton text={code} label="Copy the code" />
                </p>
                <p className="text-sm text-muted">
                  It is good until {formatWeekEnd(week, plan.weekOffset)}, for this membership at{' '}
                  {cleanText(plan.title)} only, and takes nothing from you.
                </p>
              </Card>
            ) : (
              <>
                {problem && (
                  <Notice tone="warning" className="mb-4" title="Not signed" alert>
                    {problem}
                  </Notice>
                )}
                <Button size="large" wide busy={busy} onClick={() => void accept()}>
                  Accept the terms
                </Button>
              </>
            )
          }
        </NeedsWallet>
      )}
    </div>
  )
}
