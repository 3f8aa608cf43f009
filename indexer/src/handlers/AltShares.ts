import { type Context, ponder } from 'ponder:registry'
import {
  bundle,
  nomination,
  plan,
  queueEntry,
  share,
  shareEvent,
  shareHolding,
  subscription,
} from 'ponder:schema'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { shareId as idOfShare } from '@homing/sdk/ids/shareId'
import { unpackShareId } from '@homing/sdk/ids/unpackShareId'
import { dueWeek } from '@homing/sdk/shares/dueWeek'
import { type Address, zeroAddress } from 'viem'
import { changePrepaid } from '../lib/changePrepaid.ts'
import { happened } from '../lib/happened.ts'
import { isMarket } from '../lib/isMarket.ts'
import { keepApproval } from '../lib/keepApproval.ts'
import { merchantOf } from '../lib/merchantOf.ts'
import { noteShare } from '../lib/noteShare.ts'
import { planOf } from '../lib/planOf.ts'

ponder.on('AltShares:BundleBought', async ({ event, context }) => {
  const { plan: planId, payer, receiver, price } = event.args
  const tier = Number(event.args.tier)
  const week = Number(event.args.week)
  const size = Number(event.args.size)
  const { merchantId } = await planOf(context, planId)
  const { weekOffset } = await merchantOf(context, merchantId)
  const when = happened(event)
  await context.db.insert(bundle).values({
    id: when.id,
    planId,
    merchantId,
    payer,
    receiver,
    tier,
    week,
    size,
    price,
    boughtAt: when.timestamp,
    tx: when.tx,
  })
  for (let place = 0; place < size; place++) {
    const id = idOfShare(planId, tier, week, place)
    await context.db
      .insert(share)
      .values({
        id,
        planId,
        merchantId,
        tier,
        week,
        place,
        size,
        price,
        dueAt: weekStart(BigInt(dueWeek(id)), BigInt(weekOffset)),
        outstanding: 0,
      })
      .onConflictDoNothing()
  }
  await context.db.update(plan, { id: planId }).set((row) => ({ promised: row.promised + size }))
  await noteShare(context, event, idOfShare(planId, tier, week, 0), {
    kind: 'bought',
    holder: payer,
    receiver,
    amount: price * BigInt(size),
  })
})

ponder.on('AltShares:ShareActivated', async ({ event, context }) => {
  const { id, holder, receiver, subscription: subscriptionId, bounty } = event.args
  const { plan: planId } = unpackShareId(id)
  const { merchantId } = await planOf(context, planId)
  // A bundle's first share that begins at once was bought, and one that had waited left the queue, right before.
  const before = { id: `${event.block.number}-${event.log.logIndex - 1}` }
  const cause = await context.db.find(shareEvent, before)
  const bought = cause?.kind === 'bought' && cause.shareId === id
  const begun = await context.db
    .update(subscription, { id: subscriptionId })
    .set({ shareId: id, payer: bought ? cause.holder : holder })
  await context.db.update(plan, { id: planId }).set((row) => ({ promised: row.promised - 1 }))
  // The keeper's part would have been the merchant's.
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    due: row.due - bounty,
  }))
  await noteShare(context, event, id, {
    kind: 'activated',
    holder,
    receiver,
    subscriptionId,
    amount: begun.price,
    bounty,
  })

  // Who is served has its seat, and didn't leave.
  if (cause?.kind === 'left' && cause.shareId === id && cause.queueNumber !== null) {
    await context.db
      .update(queueEntry, { planId, number: cause.queueNumber })
      .set({ state: 'seated', subscriptionId })
    await context.db.delete(shareEvent, before)
  }
})

ponder.on('AltShares:ShareQueued', async ({ event, context }) => {
  const { plan: planId, id, owner, receiver } = event.args
  const number = Number(event.args.number)
  const { merchantId } = await planOf(context, planId)
  const { timestamp } = event.block
  const entry = {
    merchantId,
    shareId: id,
    owner,
    receiver,
    week: await weekAt(context, merchantId, timestamp),
    queuedAt: timestamp,
    state: 'waiting',
    subscriptionId: null,
  }
  // Numbers go round after 2²⁴: who has this one now stands where another once waited.
  await context.db
    .insert(queueEntry)
    .values({ planId, number, ...entry })
    .onConflictDoUpdate(entry)
  await context.db.update(plan, { id: planId }).set((row) => ({ waiting: row.waiting + 1 }))
  await noteShare(context, event, id, {
    kind: 'queued',
    holder: owner,
    receiver,
    queueNumber: number,
    amount: 0n,
  })
})

ponder.on('AltShares:QueueLeft', async ({ event, context }) => {
  const { plan: planId, paidBack } = event.args
  const number = Number(event.args.number)
  const state = paidBack === 0n ? 'left' : 'repaid'
  const entry = await context.db.update(queueEntry, { planId, number }).set({ state })
  const repaid = paidBack === 0n ? 0 : 1
  await context.db.update(plan, { id: planId }).set((row) => ({
    waiting: row.waiting - 1,
    promised: row.promised - repaid,
  }))
  await noteShare(context, event, entry.shareId, {
    kind: state,
    holder: entry.owner,
    queueNumber: number,
    amount: paidBack,
  })
})

ponder.on('AltShares:Nominated', async ({ event, context }) => {
  const { id: shareId, holder, nominee, accepted } = event.args
  if (nominee === zeroAddress) {
    await context.db.delete(nomination, { shareId, holder })
  } else {
    await context.db
      .insert(nomination)
      .values({ shareId, holder, nominee, accepted })
      .onConflictDoUpdate({ nominee, accepted })
  }
  await noteShare(context, event, shareId, {
    kind: 'nominated',
    holder,
    receiver: nominee,
    amount: 0n,
  })
})

ponder.on('AltShares:SharesReturned', async ({ event, context }) => {
  const { id, holder, quantity, amount } = event.args
  const { plan: planId } = unpackShareId(id)
  await context.db
    .update(plan, { id: planId })
    .set((row) => ({ promised: row.promised - Number(quantity) }))
  await noteShare(context, event, id, { kind: 'returned', holder, amount })
})

ponder.on('AltShares:TransferSingle', async ({ event, context }) => {
  const { from, to, id, value } = event.args
  await move(context, from, to, id, value)
  if (!isGift(context, from, to, value)) return
  await noteShare(context, event, id, { kind: 'given', holder: from, receiver: to, amount: 0n })
})

ponder.on('AltShares:TransferBatch', async ({ event, context }) => {
  const { from, to, ids, values } = event.args
  for (const [i, id] of ids.entries()) {
    const value = values[i] ?? 0n
    await move(context, from, to, id, value)
    if (!isGift(context, from, to, value)) continue
    const when = `${happened(event).id}-${i}`
    await noteShare(
      context,
      event,
      id,
      { kind: 'given', holder: from, receiver: to, amount: 0n },
      when,
    )
  }
})

ponder.on('AltShares:ApprovalForAll', ({ event, context }) => keepApproval(context, event))

/** Shares that are bought, begun, taken back or traded move too, and so do those that somebody hands to itself. */
const isGift = (context: Context, from: Address, to: Address, value: bigint) =>
  value !== 0n &&
  from !== zeroAddress &&
  to !== zeroAddress &&
  from !== to &&
  !isMarket(context, from) &&
  !isMarket(context, to)

async function move(context: Context, from: Address, to: Address, shareId: bigint, value: bigint) {
  // Anybody may "transfer" zero of an id that was never sold.
  if (value === 0n) return
  const quantity = Number(value)
  if (from !== zeroAddress) {
    const key = { shareId, holder: from }
    const { quantity: left } = await context.db
      .update(shareHolding, key)
      .set((row) => ({ quantity: row.quantity - quantity }))
    if (left === 0) await context.db.delete(shareHolding, key)
  }
  if (to !== zeroAddress) {
    await context.db
      .insert(shareHolding)
      .values({ shareId, holder: to, quantity })
      .onConflictDoUpdate((row) => ({ quantity: row.quantity + quantity }))
  }
  const change = (from === zeroAddress ? quantity : 0) - (to === zeroAddress ? quantity : 0)
  if (change === 0) return
  await context.db
    .update(share, { id: shareId })
    .set((row) => ({ outstanding: row.outstanding + change }))
}

async function weekAt(context: Context, merchantId: number, timestamp: bigint) {
  const { weekOffset } = await merchantOf(context, merchantId)
  return Number(weekOf(timestamp, BigInt(weekOffset)))
}
