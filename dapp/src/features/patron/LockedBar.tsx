import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { CoverBar } from '../../components/ui/CoverBar.tsx'
import { lockAlarm } from './lockAlarm.ts'

const tones = { none: 'good', fifth: 'warning', third: 'bad' } as const

/** How much of a patron's stake is locked, with marks where it is alarmed. */
export function LockedBar({
  locked,
  deposit,
  currency,
}: {
  locked: bigint
  deposit: bigint
  currency: Address
}) {
  return (
    <CoverBar
      part={locked}
      whole={deposit}
      tone={tones[lockAlarm(locked, deposit)]}
      marks={[1 / 5, 1 / 3]}
      label={
        <>
          <Amount value={locked} currency={currency} style="short" /> of your{' '}
          <Amount value={deposit} currency={currency} style="short" /> locked
        </>
      }
    />
  )
}
