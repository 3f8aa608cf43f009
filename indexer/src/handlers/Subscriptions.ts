import { type Context, ponder } from 'ponder:registry'
import { plan, release, subscription, subscriptionEvent } from 'ponder:schema'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import { tierPrice } from '@homing/sdk/schedule/tierPrice'
import { afterPause } from '@homing/sdk/subscription/afterPause'
import { afterResume } from '@homing/sdk/subscription/afterResume'
import { zeroAddress } from 'viem'
import { bookedOf } from '../lib/bookedOf.ts'
import { changePrepaid } from '../lib/changePrepaid.ts'
import { happened } from '../lib/happened.ts'
import { merchantOf } from '../lib/merchantOf.ts'
import { placeOf } from '../lib/placeOf.ts'
import { plainText } from '../lib/plainText.ts'
import { planOf } from '../lib/planOf.ts'
import { recount } from '../lib/recount.ts'
import { settle } from '../lib/settle.ts'
import { turnOf } from '../lib/turnOf.ts'

ponder.on('Subscriptions:PlanPublished', async ({ event, context }) => {
  const { plan: id, merchant: merchantId, terms, arbiter } = event.args
  const { timestamp } = event.block
  const { merchant: _, tiers, ...rest } = terms
  await context.db.insert(plan).values({
    ...rest,
    id,
    merchantId,
    tiers: tiers.map(({ size, discountBps }) => ({
      size,
      discountBps,
      price: String(tierPrice(terms.prepaidPrice, discountBps)),
    })),
    arbiter,
    title: plainText(event.args.title),
    metadataURI: plainText(event.args.metadataURI),
    open: true,
    sold: 0,
    soldAmount: 0n,
    refundedCount: 0,
    refundedAmount: 0n,
    promised: 0,
    waiting: 0,
    closed: false,
    settledWeek: await weekAt(context, merchantId, timestamp),
    publishedAt: timestamp,
  })
  await changePrepaid(context, merchantId, timestamp, () => ({}))
})

ponder.on('Subscriptions:PlanClosed', async ({ event: { args }, context }) => {
  await context.db.update(plan, { id: args.plan }).set({ open: false, closed: true })
})

ponder.on('Subscriptions:CapacityChanged', async ({ event: { args }, context }) => {
  await context.db.update(plan, { id: args.plan }).set({ capacity: Number(args.capacity) })
})

ponder.on('Subscriptions:PlanSellingChanged', async ({ event: { args }, context }) => {
  await context.db.update(plan, { id: args.plan }).set({ open: args.open })
})

// A subscription appears before what was paid for it is told, in the same call. It never moves, but for once where a contract
// got it that wasn't asked.
ponder.on('Subscriptions:Transfer', async ({ event, context }) => {
  const { tokenId: id, from, to } = event.args
  if (from !== zeroAddress) {
    await context.db.update(subscription, { id }).set({ subscriber: to })
    return
  }
  const { plan: planId } = unpackSubscriptionId(id)
  const { merchantId } = await planOf(context, planId)
  await context.db.insert(subscription).values({
    id,
    planId,
    merchantId,
    subscriber: to,
    payer: to,
    tier: 0,
    price: 0n,
    firstWeek: (await weekAt(context, merchantId, event.block.timestamp)) + 1,
    pausedFrom: 0,
    resumesAt: 0,
    pauseWeeksUsed: 0,
    refundedWeek: 0,
    refunded: 0n,
    boughtAt: event.block.timestamp,
    tx: event.transaction.hash,
  })
})

ponder.on('Subscriptions:SubscriptionBought', async ({ event, context }) => {
  const { id, payer, price, paid } = event.args
  const { plan: planId } = unpackSubscriptionId(id)
  const terms = await planOf(context, planId)
  const { merchantId, settledWeek } = terms
  const tier = Number(event.args.tier)
  const facts = await context.db.update(subscription, { id }).set({ payer, tier, price })
  const { firstWeek } = facts
  await note(context, event, merchantId, { kind: 'bought', fromWeek: firstWeek, amount: price })
  await context.db
    .update(plan, { id: planId })
    .set((row) => ({ sold: row.sold + 1, soldAmount: row.soldAmount + price }))

  const place = placeOf(facts, settledWeek)
  await recount(context, planId, place, 1)
  const booked = bookedOf(terms, place, settledWeek)
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due: row.due + booked.due - paid,
    reserve: row.reserve + booked.reserve,
    paidOut: row.paidOut + paid,
  }))
})

ponder.on('Subscriptions:SubscriptionPaused', async ({ event, context }) => {
  const { id } = event.args
  const [fromWeek, untilWeek] = [Number(event.args.fromWeek), Number(event.args.untilWeek)]
  const before = await subscriptionOf(context, id)
  const { planId, merchantId } = before
  const terms = await planOf(context, planId)
  const { firstWeek, pausedFrom, resumesAt, pauseWeeksUsed, tier, refundedWeek } = afterPause(
    before,
    fromWeek,
    untilWeek,
  )
  const facts = { firstWeek, pausedFrom, resumesAt, pauseWeeksUsed }
  await context.db.update(subscription, { id }).set(facts)
  await note(context, event, merchantId, { kind: 'paused', fromWeek, untilWeek })

  const from = placeOf(before, terms.settledWeek)
  const to = placeOf({ ...facts, tier, refundedWeek }, terms.settledWeek)
  await recount(context, planId, from, -1)
  await recount(context, planId, to, 1)
  // It is booked as it will stand, in advance of the rest of its plan.
  const was = bookedOf(terms, from, terms.settledWeek)
  const is = bookedOf(terms, to, terms.settledWeek)
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due: row.due + is.due - was.due,
    reserve: row.reserve + is.reserve - was.reserve,
  }))
})

ponder.on('Subscriptions:SubscriptionResumed', async ({ event, context }) => {
  const { id } = event.args
  const fromWeek = Number(event.args.fromWeek)
  const before = await subscriptionOf(context, id)
  const { planId, merchantId } = before
  const { settledWeek } = await planOf(context, planId)
  await context.db.update(subscription, { id }).set({ resumesAt: fromWeek })
  await note(context, event, merchantId, { kind: 'resumed', fromWeek })

  await recount(context, planId, placeOf(before, settledWeek), -1)
  await recount(context, planId, placeOf(afterResume(before, fromWeek), settledWeek), 1)
})

ponder.on('Subscriptions:SubscriptionRefunded', async ({ event, context }) => {
  const { id, amount, fromCover } = event.args
  const before = await subscriptionOf(context, id)
  const { planId, merchantId, price } = before
  const terms = await planOf(context, planId)
  const { timestamp } = event.block
  const refundedWeek = await weekAt(context, merchantId, timestamp)
  await context.db.update(subscription, { id }).set({ refundedWeek, refunded: amount })
  await note(context, event, merchantId, {
    kind: 'refunded',
    fromWeek: refundedWeek,
    amount,
    fromCover,
  })
  await context.db.update(plan, { id: planId }).set((row) => ({
    refundedCount: row.refundedCount + 1,
    refundedAmount: row.refundedAmount + amount,
  }))

  const place = placeOf(before, terms.settledWeek)
  await recount(context, planId, place, -1)
  // All that wasn't paid back is the merchant's, and what patrons paid in for it.
  const booked = bookedOf(terms, place, terms.settledWeek)
  await changePrepaid(context, merchantId, timestamp, (row) => ({
    due: row.due + price + fromCover - amount - booked.due,
    reserve: row.reserve - booked.reserve,
    refunded: row.refunded + amount,
    fromCover: row.fromCover + fromCover,
  }))
})

// What others pay of a refund lifts what the merchant is due, and it owes it to them.
ponder.on('Subscriptions:ForfeitsDrawn', async ({ event, context }) => {
  const { merchant: merchantId, amount } = event.args
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due: row.due + amount,
    owedToForfeits: row.owedToForfeits + amount,
  }))
})

ponder.on('Subscriptions:ForfeitsReturned', async ({ event, context }) => {
  const { merchant: merchantId, amount } = event.args
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due: row.due - amount,
    owedToForfeits: row.owedToForfeits - amount,
  }))
})

ponder.on('Subscriptions:InstalmentsReleased', async ({ event, context }) => {
  const { merchant: merchantId, ...sums } = event.args
  const { paid, toPatrons, due, reserve, cover } = sums
  await context.db
    .insert(release)
    .values({ ...happened(event), merchantId, ...sums, planId: null, keeper: null, bounty: 0n })
  // The whole clock's work on the plan is in these figures; `repaid` was told by the pool.
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due,
    reserve,
    cover,
    paidOut: row.paidOut + paid,
    toPatrons: row.toPatrons + toPatrons,
  }))
})

ponder.on('Subscriptions:PlanSettled', async ({ event, context }) => {
  const { plan: planId, keeper, bounty } = event.args
  const week = Number(event.args.week)
  if (keeper === zeroAddress) {
    // A purchase needed a seat that the clock had freed: settled without a payment, so nothing was told of the books.
    const terms = await planOf(context, planId)
    const turn = await turnOf(context, terms, week)
    await changePrepaid(context, terms.merchantId, event.block.timestamp, (row) => ({
      due: row.due + turn.due,
      reserve: row.reserve + turn.reserve,
    }))
  }
  await settle(context, planId, week)

  // A keeper's is told right after what it paid out.
  const id = `${event.block.number}-${event.log.logIndex - 1}`
  if (keeper !== zeroAddress && (await context.db.find(release, { id }))) {
    await context.db.update(release, { id }).set({ planId, keeper, bounty })
  }
})

type Told = {
  kind: 'bought' | 'paused' | 'resumed' | 'refunded'
  fromWeek: number
  untilWeek?: number
  amount?: bigint
  fromCover?: bigint
}

async function note(
  context: Context,
  event: Parameters<typeof happened>[0] & { args: { id: bigint } },
  merchantId: number,
  told: Told,
) {
  const { id: subscriptionId } = event.args
  const { plan: planId } = unpackSubscriptionId(subscriptionId)
  await context.db
    .insert(subscriptionEvent)
    .values({ ...happened(event), subscriptionId, planId, merchantId, ...told })
}

async function subscriptionOf(context: Context, id: bigint) {
  const row = await context.db.find(subscription, { id })
  if (!row) throw new Error(`Subscription ${id} was never bought`)
  // ponder's own object changes with the next update, and where it was counted before is still to be asked.
  return { ...row }
}

async function weekAt(context: Context, merchantId: number, timestamp: bigint) {
  const { weekOffset } = await merchantOf(context, merchantId)
  return Number(weekOf(timestamp, BigInt(weekOffset)))
}
