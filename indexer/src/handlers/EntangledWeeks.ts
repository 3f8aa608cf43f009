import { type Context, ponder } from 'ponder:registry'
import { revokedNonce, twin, weekLot, weekPurchase, weekRedemption, weekToken } from 'ponder:schema'
import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { twinPrice } from '@homing/sdk/schedule/twinPrice'
import { poolOfWeek } from '@homing/sdk/weeks/poolOfWeek'
import { twinWeeks } from '@homing/sdk/weeks/twinWeeks'
import { and, eq } from 'ponder'
import { type Address, zeroAddress } from 'viem'
import { arrivalsBy } from '../lib/arrivalsBy.ts'
import { changeWeekHolding } from '../lib/changeWeekHolding.ts'
import { giveLots } from '../lib/giveLots.ts'
import { happened } from '../lib/happened.ts'
import { hopOf } from '../lib/hopOf.ts'
import { isMarket } from '../lib/isMarket.ts'
import { keepApproval } from '../lib/keepApproval.ts'
import { merchantOf } from '../lib/merchantOf.ts'
import { planOf } from '../lib/planOf.ts'
import { takeHeldLots } from '../lib/takeHeldLots.ts'
import { weekTokenOf } from '../lib/weekTokenOf.ts'
import { withHop } from '../lib/withHop.ts'
import { writeLot } from '../lib/writeLot.ts'

type Event = Parameters<typeof happened>[0]

// The tokens themselves follow, once the money came. Whose weeks they are is told here alone.
ponder.on('EntangledWeeks:WeeksBought', async ({ event, context }) => {
  const { subscription: subscriptionId, payer, receiver, startWeek, weekBits, amount } = event.args
  const { plan: planId } = unpackSubscriptionId(subscriptionId)
  const terms = await planOf(context, planId)
  const { merchantId, partsPerWeek, guestSeats } = terms
  const { weekOffset } = await merchantOf(context, merchantId)
  const when = happened(event)
  const arrivals = arrivalsBy(event)
  const weeks = twinWeeks(weekBits)

  await context.db.insert(weekPurchase).values({
    ...when,
    subscriptionId,
    planId,
    merchantId,
    payer,
    receiver,
    count: weeks.length,
    amount,
  })

  for (const k of weeks) {
    const week = Number(startWeek) + k - 1
    const tokenId = weekTokenId(planId, weekOffset, week)
    const price = twinPrice(terms, k)
    await context.db.insert(twin).values({ subscriptionId, k, tokenId, price, purchaseId: when.id })

    const startsAt = weekStart(BigInt(week), BigInt(weekOffset))
    const endsAt = startsAt + secondsPerWeek
    const token = await context.db
      .insert(weekToken)
      .values({
        id: tokenId,
        planId,
        merchantId,
        week,
        startsAt,
        endsAt,
        sweepableAt: endsAt + secondsPerWeek,
        partsPerWeek,
        guestSeats,
        twins: 1,
        steps: k - 1,
        parts: partsPerWeek,
        pool: poolOfWeek(terms, 1, k - 1),
        earned: 0n,
        paid: 0n,
        forfeited: 0n,
        lotCount: 1,
      })
      .onConflictDoUpdate((row) => {
        const [twins, steps] = [row.twins + 1, row.steps + k - 1]
        // By how much the pool grows, not by the price: what was rounded up lies apart.
        const more = poolOfWeek(terms, twins, steps) - poolOfWeek(terms, row.twins, row.steps)
        return {
          twins,
          steps,
          parts: row.parts + partsPerWeek,
          pool: row.pool + more,
          lotCount: row.lotCount + 1,
        }
      })
    const lot = {
      tokenId,
      number: token.lotCount,
      planId,
      merchantId,
      subscriptionId,
      holder: receiver,
      owner: receiver,
      parts: partsPerWeek,
      state: 'held',
      arrived: '',
      path: [],
    }
    await giveLots(context, tokenId, [lot], hopOf(event, 'bought', payer, receiver), arrivals)
  }
})

ponder.on('EntangledWeeks:TransferSingle', async ({ event, context }) => {
  const { from, to, id, value } = event.args
  await move(context, event, from, to, id, value, arrivalsBy(event))
})

ponder.on('EntangledWeeks:TransferBatch', async ({ event, context }) => {
  const { from, to, ids, values } = event.args
  const arrivals = arrivalsBy(event)
  for (const [i, id] of ids.entries()) {
    await move(context, event, from, to, id, values[i] ?? 0n, arrivals)
  }
})

// The parts were burnt right before, and the postcard follows.
ponder.on('EntangledWeeks:WeekRedeemed', async ({ event, context }) => {
  const { id: tokenId, holder, by, amount } = event.args
  const parts = Number(event.args.parts)
  const { planId, merchantId } = await weekTokenOf(context, tokenId)
  await context.db.insert(weekRedemption).values({
    ...happened(event),
    tokenId,
    planId,
    merchantId,
    holder,
    by,
    parts,
    amount,
    stampId: null,
  })
  await context.db.update(weekToken, { id: tokenId }).set((row) => ({
    parts: row.parts - parts,
    pool: row.pool - amount,
    earned: row.earned + amount,
  }))
  await end(context, event, tokenId, holder, parts, 'used', zeroAddress)
})

ponder.on('EntangledWeeks:WeekPaidOut', async ({ event, context }) => {
  const { id: tokenId, holder, to, amount } = event.args
  const parts = Number(event.args.parts)
  await context.db.update(weekToken, { id: tokenId }).set((row) => ({
    parts: row.parts - parts,
    pool: row.pool - amount,
  }))
  await end(context, event, tokenId, holder, parts, 'paidOut', to)
})

ponder.on('EntangledWeeks:WeekSettled', async ({ event, context }) => {
  const { id: tokenId, paid, forfeited } = event.args
  const { sweepableAt, pool, parts } = await weekTokenOf(context, tokenId)
  const over = event.block.timestamp >= sweepableAt
  // Where only crumbs were left, of weeks that cost next to nothing, the contract writes nothing of the week itself.
  const swept = over && (paid !== 0n || pool !== 0n)
  await context.db.update(weekToken, { id: tokenId }).set((row) => ({
    paid: row.paid + paid,
    forfeited: row.forfeited + forfeited,
    pool: swept ? 0n : row.pool,
    parts: swept ? 0 : row.parts,
  }))
  if (!swept || parts === 0) return

  const unused = await context.db.sql
    .select()
    .from(weekLot)
    .where(and(eq(weekLot.tokenId, tokenId), eq(weekLot.state, 'held')))
  for (const { number, holder, path } of unused) {
    const hop = hopOf(event, 'forfeited', holder, zeroAddress)
    await context.db
      .update(weekLot, { tokenId, number })
      .set({ state: 'forfeited', path: withHop(path, hop) })
  }
})

ponder.on('EntangledWeeks:NonceRevoked', async ({ event: { args }, context }) => {
  const { id: voucherId, holder, nonce } = args
  await context.db.insert(revokedNonce).values({ holder, voucherId, nonce })
})

ponder.on('EntangledWeeks:ApprovalForAll', ({ event, context }) => keepApproval(context, event))

async function move(
  context: Context,
  event: Event,
  from: Address,
  to: Address,
  tokenId: bigint,
  value: bigint,
  arrivals: () => string,
) {
  // Anybody may "transfer" zero of an id that was never sold, and who hands to itself has what it had.
  if (value === 0n || from === to) return
  const parts = Number(value)
  const isSale = from === zeroAddress
  const isUse = to === zeroAddress
  if (!isSale) {
    await changeWeekHolding(context, tokenId, from, (held) => ({ parts: held.parts - parts }))
  }
  if (!isUse) {
    await changeWeekHolding(context, tokenId, to, (held) => ({ parts: held.parts + parts }))
  }
  // Of all but gifts another event tells how they travelled.
  if (isSale || isUse || isMarket(context, from) || isMarket(context, to)) return
  const lots = await takeHeldLots(context, tokenId, from, parts)
  await giveLots(context, tokenId, lots, hopOf(event, 'given', from, to), arrivals)
}

/** Writes down of a holder's parts how they ended. */
async function end(
  context: Context,
  event: Event,
  tokenId: bigint,
  holder: Address,
  parts: number,
  state: 'used' | 'paidOut',
  to: Address,
) {
  const hop = hopOf(event, state, holder, to)
  for (const lot of await takeHeldLots(context, tokenId, holder, parts)) {
    await writeLot(context, { ...lot, state, path: withHop(lot.path, hop) })
  }
}
