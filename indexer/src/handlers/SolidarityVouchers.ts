import { type Context, ponder } from 'ponder:registry'
import {
  coverMovement,
  holding,
  merchant,
  offer,
  poolWeek,
  position,
  purchase,
  redemption,
  repayment,
  revokedNonce,
  voucher,
} from 'ponder:schema'
import { weekOfVoucher } from '@homing/sdk/ids/weekOfVoucher'
import { heldOf } from '@homing/sdk/split/heldOf'
import { type Address, zeroAddress } from 'viem'
import { happened } from '../lib/happened.ts'
import { keepApproval } from '../lib/keepApproval.ts'
import { offerOf } from '../lib/offerOf.ts'
import { orNull } from '../lib/orNull.ts'
import { plainText } from '../lib/plainText.ts'
import { voucherOf } from '../lib/voucherOf.ts'

ponder.on('SolidarityVouchers:OfferPublished', async ({ event, context }) => {
  const { offer: id, merchant: merchantId, pool: poolId, terms, arbiter } = event.args
  await context.db.insert(offer).values({
    id,
    merchantId,
    poolId,
    price: terms.price,
    cap: BigInt(terms.cap),
    redeemFrom: BigInt(terms.redeemFrom),
    sellUntil: BigInt(terms.sellUntil),
    redeemBy: BigInt(terms.redeemBy),
    eventAt: BigInt(terms.eventAt),
    patronCutBps: terms.patronCutBps,
    promoterBps: terms.promoterBps,
    heldBps: terms.heldBps,
    arbiterDays: terms.arbiterDays,
    arbiter,
    title: plainText(event.args.title),
    metadataURI: plainText(event.args.metadataURI),
    open: true,
    sold: 0n,
    redeemed: 0n,
    soldAmount: 0n,
    publishedAt: event.block.timestamp,
  })
})

ponder.on('SolidarityVouchers:SellingChanged', async ({ event: { args }, context }) => {
  await context.db.update(offer, { id: args.offer }).set({ open: args.open })
})

ponder.on('SolidarityVouchers:VouchersBought', async ({ event, context }) => {
  const { id: voucherId, payer, receiver, promoter, quantity, promoterCut } = event.args
  const { offerId, merchantId } = await voucherOf(context, voucherId)
  const terms = await offerOf(context, voucherId)
  const price = terms.price * quantity
  const { patronCutBps, heldBps } = terms
  const stakersCut = (price * BigInt(patronCutBps)) / 10_000n - promoterCut
  const held = heldOf(terms.price, quantity, BigInt(patronCutBps), BigInt(heldBps))
  // What a merchant in debt repaid of it is the log just before.
  const before = `${event.block.number}-${event.log.logIndex - 1}`
  const movement = await context.db.find(coverMovement, { id: before })
  const debt = movement?.kind === 'repaid' ? movement.amount : 0n

  await context.db.insert(purchase).values({
    ...happened(event),
    voucherId,
    offerId,
    merchantId,
    payer,
    receiver,
    promoter: orNull(promoter),
    quantity,
    price,
    merchantPart: price - held - promoterCut - stakersCut - debt,
    debt,
    held,
    promoterCut,
    stakersCut,
  })
  // The pool says what was carried (Carried, just before); the product says how the cut was split.
  const { poolId } = terms
  const week = Number(weekOfVoucher(voucherId))
  await context.db.update(poolWeek, { poolId, week }).set((row) => ({
    stakersCut: row.stakersCut + stakersCut,
    promoterCut: row.promoterCut + promoterCut,
  }))
  const linked =
    promoterCut === 0n ? null : await context.db.find(position, { poolId, patron: promoter })
  if (linked) {
    await context.db
      .update(position, { poolId, patron: promoter })
      .set((row) => ({ promoterIncome: row.promoterIncome + promoterCut }))
  }
  await context.db.update(voucher, { id: voucherId }).set((row) => ({ sold: row.sold + quantity }))
  await context.db
    .update(offer, { id: offerId })
    .set((row) => ({ sold: row.sold + quantity, soldAmount: row.soldAmount + price }))
  await context.db.update(merchant, { id: merchantId }).set((row) => ({
    purchaseCount: row.purchaseCount + 1,
    soldAmount: row.soldAmount + price,
  }))
})

ponder.on('SolidarityVouchers:VouchersRedeemed', async ({ event, context }) => {
  const { id: voucherId, holder, by, quantity } = event.args
  const { id: offerId, merchantId, price } = await offerOf(context, voucherId)

  await context.db
    .insert(redemption)
    .values({ ...happened(event), voucherId, offerId, merchantId, holder, by, quantity })
  await context.db
    .update(voucher, { id: voucherId })
    .set((row) => ({ redeemed: row.redeemed + quantity }))
  await context.db
    .update(offer, { id: offerId })
    .set((row) => ({ redeemed: row.redeemed + quantity }))
  await context.db
    .update(merchant, { id: merchantId })
    .set((row) => ({ redeemedAmount: row.redeemedAmount + price * quantity }))
})

ponder.on('SolidarityVouchers:VouchersExpired', async ({ event: { args }, context }) => {
  await context.db
    .update(voucher, { id: args.id })
    .set((row) => ({ expired: row.expired + args.quantity }))
})

ponder.on('SolidarityVouchers:RepaymentOffered', async ({ event, context }) => {
  const { id: voucherId, quantity, amount } = event.args
  const { merchantId } = await voucherOf(context, voucherId)
  await context.db
    .update(voucher, { id: voucherId })
    .set((row) => ({ repaymentAmount: row.repaymentAmount + amount }))
  await context.db
    .insert(repayment)
    .values({ ...happened(event), voucherId, merchantId, kind: 'offered', quantity, amount })
})

ponder.on('SolidarityVouchers:RepaymentTaken', async ({ event, context }) => {
  const { id: voucherId, holder, quantity, amount } = event.args
  const { merchantId } = await voucherOf(context, voucherId)
  await context.db.update(voucher, { id: voucherId }).set((row) => ({
    repaid: row.repaid + quantity,
    repaymentAmount: row.repaymentAmount - amount,
  }))
  await context.db
    .insert(repayment)
    .values({ ...happened(event), voucherId, merchantId, kind: 'taken', holder, quantity, amount })
})

ponder.on('SolidarityVouchers:RepaymentReturned', async ({ event, context }) => {
  const { id: voucherId, amount } = event.args
  const { merchantId, price } = await offerOf(context, voucherId)
  await context.db
    .update(voucher, { id: voucherId })
    .set((row) => ({ repaymentAmount: row.repaymentAmount - amount }))
  const quantity = amount / price
  await context.db
    .insert(repayment)
    .values({ ...happened(event), voucherId, merchantId, kind: 'returned', quantity, amount })
})

ponder.on('SolidarityVouchers:NonceRevoked', async ({ event: { args }, context }) => {
  const { id: voucherId, holder, nonce } = args
  await context.db.insert(revokedNonce).values({ holder, voucherId, nonce })
})

ponder.on('SolidarityVouchers:ApprovalForAll', ({ event, context }) => keepApproval(context, event))

ponder.on('SolidarityVouchers:TransferSingle', async ({ event: { args }, context }) => {
  await move(context, args.from, args.to, args.id, args.value)
})

ponder.on('SolidarityVouchers:TransferBatch', async ({ event: { args }, context }) => {
  for (const [i, id] of args.ids.entries()) {
    await move(context, args.from, args.to, id, args.values[i] ?? 0n)
  }
})

async function move(
  context: Context,
  from: Address,
  to: Address,
  voucherId: bigint,
  quantity: bigint,
) {
  // Anybody may "transfer" zero of an id that was never sold.
  if (quantity === 0n) return

  if (from !== zeroAddress) {
    const key = { voucherId, holder: from }
    const { quantity: left } = await context.db
      .update(holding, key)
      .set((row) => ({ quantity: row.quantity - quantity }))
    if (left === 0n) await context.db.delete(holding, key)
  }
  if (to !== zeroAddress) {
    await context.db
      .insert(holding)
      .values({ voucherId, holder: to, quantity })
      .onConflictDoUpdate((row) => ({ quantity: row.quantity + quantity }))
  }
}
