import type { Context } from 'ponder:registry'
import { escrowWeek, prepaid } from 'ponder:schema'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { merchantOf } from './merchantOf.ts'

type Row = typeof prepaid.$inferSelect
type Sums = Omit<Row, 'merchantId' | 'updatedAt'>

const blank: Sums = {
  allowance: 0n,
  topUp: 0n,
  transaction: 0n,
  coolingOff: 0n,
  presale: 0n,
  weeks: 0n,
  forfeits: 0n,
  owedToForfeits: 0n,
  due: 0n,
  reserve: 0n,
  cover: 0n,
  debt: 0n,
  paidOut: 0n,
  toPatrons: 0n,
  repaid: 0n,
  refunded: 0n,
  fromCover: 0n,
}

/** Changes what stands behind a merchant's subscriptions, and leaves the week as it is after that. */
export async function changePrepaid(
  context: Context,
  merchantId: number,
  timestamp: bigint,
  change: (row: Sums) => Partial<Sums>,
) {
  const { weekOffset } = await merchantOf(context, merchantId)
  const week = Number(weekOf(timestamp, BigInt(weekOffset)))
  const before = (await context.db.find(prepaid, { merchantId })) ?? { ...blank, merchantId }
  const after = { ...before, ...change(before), updatedAt: timestamp }
  const { merchantId: _, ...changed } = after
  await context.db.insert(prepaid).values(after).onConflictDoUpdate(changed)

  const { allowance, topUp, transaction, coolingOff, due, reserve, cover, debt } = after
  const books = { allowance, topUp, transaction, coolingOff, due, reserve, cover, debt }
  await context.db
    .insert(escrowWeek)
    .values({ merchantId, week, ...books })
    .onConflictDoUpdate(books)
}
