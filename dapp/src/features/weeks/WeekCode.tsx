import { encodeWeekRedemption } from '@homing/sdk/redemption/encodeWeekRedemption'
import { weekRedemptionTypedData } from '@homing/sdk/redemption/weekRedemptionTypedData'
import type { WeekRedemption } from '@homing/sdk/redemption/weekRedemptionTypes'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Address } from 'viem'
import { useSignTypedData } from 'wagmi'
import { CodeCard } from '../../components/redeem/CodeCard.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { QuantityStepper } from '../../components/ui/QuantityStepper.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { useSignedCode } from '../../lib/useSignedCode.ts'
import { revokeFlow } from '../../tx/flows/revokeFlow.tsx'
import { useTransaction } from '../../tx/useTransaction.ts'
import { redeemWeekFlow } from './redeemWeekFlow.tsx'
import type { Week } from './weekQuery.ts'

/** A QR code that uses parts of a week: good for five minutes, once, at this place only. */
export function WeekCode({
  week,
  parts,
  account,
}: {
  week: Week
  /** that somebody has */
  parts: bigint
  account: Address
}) {
  const { chainId, contracts } = useConfig()
  const { start } = useTransaction()
  const { mutateAsync: signTypedData } = useSignTypedData()
  const [count, setCount] = useState(1n)
  const [stamp, setStamp] = useState(false)
  const wanted = count > parts ? parts : count
  const deployment = { chainId, entangledWeeks: contracts.EntangledWeeks }
  const { code, used, making, problem, secondsLeft, make, forget } = useSignedCode<WeekRedemption>({
    contract: 'EntangledWeeks',
    account,
    id: week.id,
    async sign(common) {
      const redemption = { ...common, parts: wanted, stamp }
      return {
        redemption,
        signature: await signTypedData(weekRedemptionTypedData(deployment, redemption)),
      }
    },
  })

  if (code && used) {
    return (
      <Card className="text-center" role="status">
        <p className="font-display text-3xl font-semibold text-neck">Used</p>
        <p className="mt-2 text-lg">
          {formatCount(code.redemption.parts, 'part')} of {week.partsPerWeek}. Enjoy it.
        </p>
        {code.redemption.stamp && (
          <p className="mt-2">
            <Link to={paths.postcards} className="underline underline-offset-4">
              Your postcard is in the album
            </Link>
          </p>
        )}
        <Button look="secondary" className="mt-5" onClick={forget}>
          Done
        </Button>
      </Card>
    )
  }
  if (code) {
    return (
      <CodeCard
        text={encodeWeekRedemption(deployment, code.redemption, code.signature)}
        what={`${code.redemption.parts} of ${week.partsPerWeek} ${week.partsPerWeek === 1 ? 'part' : 'parts'}`}
        secondsLeft={secondsLeft}
        busy={making}
        onRenew={() => void make()}
        onClose={forget}
        onRevoke={() =>
          start(
            revokeFlow,
            { contract: 'EntangledWeeks', id: week.id, nonce: code.redemption.nonce },
            { onLanded: forget },
          )
        }
      />
    )
  }
  if (parts === 0n) return null
  return (
    <Card className="space-y-5">
      {parts > 1n && (
        <QuantityStepper
          label="How many parts"
          value={wanted}
          least={1n}
          most={parts}
          hint={`A whole week has ${week.partsPerWeek}.`}
          onChange={setCount}
        />
      )}
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          checked={stamp}
          onChange={(event) => setStamp(event.target.checked)}
          className="mt-1 size-5 shrink-0 accent-slate"
        />
        <span>
          Keep a postcard
          <span className="block text-sm text-muted">
            A picture of this week, worth nothing but the memory. The member whose week it was can
            keep its other half.
          </span>
        </span>
      </label>
      <Button size="large" wide busy={making} onClick={() => void make()}>
        Make a code
      </Button>
      {problem && (
        <Notice tone="bad" title="The wallet did not sign" alert>
          {problem}
        </Notice>
      )}
      <p className="text-sm text-muted">
        Your wallet signs, and pays nothing. The code is good for 5 minutes, once, and at this place
        only. Make it when you stand at the counter.
      </p>
      <details>
        <summary className="min-h-8 cursor-pointer text-sm text-muted">
          No camera at the counter?
        </summary>
        <p className="mt-2 text-sm text-muted">
          You can use it by yourself while they watch. It is used up then, so do it at the counter
          only.
        </p>
        <Button
          look="secondary"
          size="small"
          className="mt-3"
          onClick={() =>
            start(redeemWeekFlow, {
              tokenId: week.id,
              parts: wanted,
              stamp,
              title: week.plan.title,
            })
          }
        >
          Use it myself
        </Button>
      </details>
    </Card>
  )
}
