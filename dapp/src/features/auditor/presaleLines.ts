import type { PresaleIndex } from './readPresaleIndex.ts'

export type PresaleLine = Readonly<{
  planId: number
  title: string
  price: bigint
  /** in somebody’s wallet */
  held: number
  /** burned meanwhile, for a place in the queue */
  waiting: number
  amount: bigint
}>

/** What must lie in the presale pool: by plan and price class, every share that is out or waits at what was paid. */
export function presaleLines({
  shares,
  queue,
}: Pick<PresaleIndex, 'shares' | 'queue'>): PresaleLine[] {
  const lines = new Map<string, PresaleLine>()
  for (const { id, planId, tier, price, outstanding, plan } of shares) {
    const key = `${planId}-${tier}`
    const line = lines.get(key)
    const held = (line?.held ?? 0) + outstanding
    const waiting = (line?.waiting ?? 0) + queue.filter(({ shareId }) => shareId === id).length
    const amount = price * BigInt(held + waiting)
    lines.set(key, { planId, title: plan.title, price, held, waiting, amount })
  }
  return [...lines.values()].filter(({ held, waiting }) => held + waiting > 0)
}
