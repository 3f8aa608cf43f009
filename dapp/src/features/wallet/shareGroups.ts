import type { MyShares } from './readMyShares.ts'
import type { BegunShare, HeldShare, QueuedShare, WalletShare } from './WalletShare.ts'

/** What somebody has of one share of a bundle. */
export type ShareLine = Readonly<
  { share: WalletShare; key: string } & (
    | { state: 'held'; held: HeldShare }
    | { state: 'queued'; queued: QueuedShare }
    | { state: 'begun'; begun: BegunShare }
  )
>

/** Shares of one plan that were bought together, in the order in which they are due. */
export type ShareGroup = Readonly<{ key: string; lines: readonly ShareLine[] }> &
  Pick<WalletShare, 'planId' | 'merchantId' | 'tier' | 'week' | 'size' | 'price' | 'plan'>

/** Somebody’s shares by the bundle that they come from: those first of which one is due soonest. */
export function shareGroups({ held, queued, begun }: MyShares): ShareGroup[] {
  const lines: ShareLine[] = [
    ...begun.map((one) => ({
      state: 'begun' as const,
      share: one.share,
      key: one.id,
      begun: one,
    })),
    ...queued.map((one) => ({
      state: 'queued' as const,
      share: one.share,
      key: `queue-${one.share.planId}-${one.number}`,
      queued: one,
    })),
    ...held.map((one) => ({
      state: 'held' as const,
      share: one,
      key: `held-${one.id}`,
      held: one,
    })),
  ]
  const groups = new Map<string, ShareLine[]>()
  for (const line of lines) {
    const { planId, tier, week } = line.share
    const key = `${planId}-${tier}-${week}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups]
    .flatMap(([key, ofGroup]) => {
      const first = ofGroup[0]
      if (!first) return []
      const { planId, merchantId, tier, week, size, price, plan } = first.share
      const sorted = ofGroup.sort((one, other) => one.share.place - other.share.place)
      return [{ key, lines: sorted, planId, merchantId, tier, week, size, price, plan }]
    })
    .sort((one, other) => Number(nextDue(one) - nextDue(other)))
}

function nextDue({ lines }: ShareGroup): bigint {
  const open = lines.filter(({ state }) => state !== 'begun')
  return (open[0] ?? lines.at(-1))?.share.dueAt ?? 0n
}
