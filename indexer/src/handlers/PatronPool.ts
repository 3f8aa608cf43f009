import { type Context, ponder } from 'ponder:registry'
import { coverMovement, merchant, pool, poolWeek, position, stakeMovement } from 'ponder:schema'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { unpackPoolId } from '@homing/sdk/ids/unpackPoolId'
import { type Address, type Hex, isAddressEqual } from 'viem'
import { changePrepaid } from '../lib/changePrepaid.ts'
import { happened } from '../lib/happened.ts'
import { merchantOf } from '../lib/merchantOf.ts'

type Kind = 'staked' | 'unstaked' | 'collected' | 'restaked' | 'income' | 'promoted' | 'demoted'
type Event = Parameters<typeof happened>[0]

const blankWeek = {
  sold: 0n,
  outstanding: 0n,
  promoted: 0n,
  stakersCut: 0n,
  promoterCut: 0n,
  lost: 0n,
  coverGrown: 0n,
  coverFee: 0n,
}
const merchantIn = (poolId: Hex) => Number(unpackPoolId(poolId).merchant)

ponder.on('PatronPool:PoolOpened', async ({ event, context }) => {
  const { pool: id, merchant: merchantId, lambdaBps } = event.args
  const { currency, number } = unpackPoolId(id)
  await context.db.insert(pool).values({
    id,
    merchantId,
    number,
    lambdaBps: Number(lambdaBps),
    currency,
    deposits: 0n,
    patronCount: 0,
    coverInUse: 0n,
    coverDebt: 0n,
    openedAt: event.block.timestamp,
  })
})

ponder.on('PatronPool:Staked', async ({ event, context }) => {
  const { pool: poolId, patron, amount } = event.args
  await deposit(context, poolId, patron, amount, event.block.timestamp)
  await note(context, event, poolId, patron, 'staked', amount)
})

ponder.on('PatronPool:Unstaked', async ({ event, context }) => {
  const { pool: poolId, patron, amount } = event.args
  await deposit(context, poolId, patron, -amount, event.block.timestamp)
  await note(context, event, poolId, patron, 'unstaked', amount)
})

ponder.on('PatronPool:Collected', async ({ event, context }) => {
  const { pool: poolId, patron, amount } = event.args
  await deposit(context, poolId, patron, -amount, event.block.timestamp)
  await note(context, event, poolId, patron, 'collected', amount)
})

ponder.on('PatronPool:Restaked', async ({ event, context }) => {
  const { pool: poolId, patron, amount } = event.args
  await note(context, event, poolId, patron, 'restaked', amount)
})

ponder.on('PatronPool:IncomeTaken', async ({ event, context }) => {
  const { pool: poolId, patron, amount } = event.args
  await context.db
    .update(position, { poolId, patron })
    .set((row) => ({ incomeTaken: row.incomeTaken + amount }))
  await note(context, event, poolId, patron, 'income', amount)
})

ponder.on('PatronPool:LinkBudgetChanged', async ({ event, context }) => {
  const { pool: poolId, patron, change } = event.args
  await context.db
    .update(position, { poolId, patron })
    .set((row) => ({ linkBudget: row.linkBudget + change }))
  const [kind, amount] =
    change < 0n ? (['demoted', -change] as const) : (['promoted', change] as const)
  await note(context, event, poolId, patron, kind, amount)
})

ponder.on('PatronPool:Carried', async ({ event, context }) => {
  const { pool: poolId, promoter, price, promoted } = event.args
  const { weekOffset } = await merchantOf(context, merchantIn(poolId))
  const week = Number(weekOf(event.block.timestamp, BigInt(weekOffset)))

  await context.db
    .insert(poolWeek)
    .values({
      ...blankWeek,
      poolId,
      week,
      sold: price,
      outstanding: price,
      promoted,
    })
    .onConflictDoUpdate((row) => ({
      sold: row.sold + price,
      outstanding: row.outstanding + price,
      promoted: row.promoted + promoted,
    }))

  // A stranger's link sells all the same, but a stranger has no position.
  const linked = await context.db.find(position, { poolId, patron: promoter })
  if (!linked) return
  await context.db.update(position, { poolId, patron: promoter }).set((row) => ({
    linkBudget: row.linkBudget - promoted,
    promotedPrice: row.promotedPrice + promoted,
    linkSalesCount: row.linkSalesCount + 1,
  }))
})

ponder.on('PatronPool:Released', async ({ event: { args }, context }) => {
  const { pool: poolId, week, amount } = args
  await context.db
    .update(poolWeek, { poolId, week: Number(week) })
    .set((row) => ({ outstanding: row.outstanding - amount }))
})

ponder.on('PatronPool:Lost', async ({ event: { args }, context }) => {
  const { pool: poolId, week, amount, fromBond } = args
  const { merchant: id } = unpackPoolId(poolId)
  await context.db.update(poolWeek, { poolId, week: Number(week) }).set((row) => ({
    outstanding: row.outstanding - amount,
    lost: row.lost + amount - fromBond,
  }))
  await context.db
    .update(merchant, { id: Number(id) })
    .set((row) => ({ bond: row.bond - fromBond }))
})

ponder.on('PatronPool:CoverGrown', async ({ event, context }) => {
  const { pool: poolId, amount, fee } = event.args
  const { weekOffset } = await merchantOf(context, merchantIn(poolId))
  const week = Number(weekOf(event.block.timestamp, BigInt(weekOffset)))
  await context.db
    .insert(poolWeek)
    .values({ ...blankWeek, poolId, week, coverGrown: amount, coverFee: fee })
    .onConflictDoUpdate((row) => ({
      coverGrown: row.coverGrown + amount,
      coverFee: row.coverFee + fee,
    }))
  await cover(context, event, 'grown', amount, 0n, { fee })
})

ponder.on('PatronPool:CoverFreed', async ({ event, context }) => {
  await cover(context, event, 'freed', -event.args.amount, 0n)
})

ponder.on('PatronPool:CoverDrawn', async ({ event, context }) => {
  await cover(context, event, 'drawn', -event.args.amount, event.args.amount)
})

ponder.on('PatronPool:DebtRepaid', async ({ event, context }) => {
  const { pool: poolId, product, amount } = event.args
  await cover(context, event, 'repaid', 0n, -amount, { product })
  // Instalments repay out of what the merchant is due, vouchers and week tokens out of other money of its.
  const isInstalment = isAddressEqual(product, context.contracts.Subscriptions.address)
  await changePrepaid(context, merchantIn(poolId), event.block.timestamp, (row) => ({
    due: isInstalment ? row.due - amount : row.due,
    repaid: row.repaid + amount,
  }))
})

ponder.on('PatronPool:BondPosted', async ({ event: { args }, context }) => {
  await context.db
    .update(merchant, { id: args.merchant })
    .set((row) => ({ bond: row.bond + args.amount }))
})

ponder.on('PatronPool:BondWithdrawn', async ({ event: { args }, context }) => {
  await context.db
    .update(merchant, { id: args.merchant })
    .set((row) => ({ bond: row.bond - args.amount }))
})

/** Changes what a patron has paid in, and whether the pool counts it among its patrons. */
async function deposit(
  context: Context,
  poolId: Hex,
  patron: Address,
  change: bigint,
  timestamp: bigint,
) {
  const before = (await context.db.find(position, { poolId, patron }))?.deposit ?? 0n
  const after = before + change
  await context.db
    .insert(position)
    .values({
      poolId,
      merchantId: merchantIn(poolId),
      patron,
      deposit: after,
      incomeTaken: 0n,
      linkBudget: 0n,
      promotedPrice: 0n,
      promoterIncome: 0n,
      linkSalesCount: 0,
      since: timestamp,
    })
    .onConflictDoUpdate({ deposit: after })
  const joined = Number(after > 0n) - Number(before > 0n)
  await context.db.update(pool, { id: poolId }).set((row) => ({
    deposits: row.deposits + change,
    patronCount: row.patronCount + joined,
  }))
}

async function note(
  context: Context,
  event: Event,
  poolId: Hex,
  patron: Address,
  kind: Kind,
  amount: bigint,
) {
  const merchantId = merchantIn(poolId)
  await context.db
    .insert(stakeMovement)
    .values({ ...happened(event), poolId, merchantId, patron, kind, amount })
}

/** Notes what happened to a pool's cover, by how much it changed what is in use and what the merchant owes. */
async function cover(
  context: Context,
  event: Event & { args: { pool: Hex; amount: bigint } },
  kind: 'grown' | 'freed' | 'drawn' | 'repaid',
  inUse: bigint,
  owed: bigint,
  { fee = 0n, product = null }: { fee?: bigint; product?: Address | null } = {},
) {
  const { pool: poolId, amount } = event.args
  const merchantId = merchantIn(poolId)
  await context.db
    .insert(coverMovement)
    .values({ ...happened(event), poolId, merchantId, kind, amount, fee, product })
  await context.db.update(pool, { id: poolId }).set((row) => ({
    coverInUse: row.coverInUse + inUse,
    coverDebt: row.coverDebt + owed,
  }))
  await changePrepaid(context, merchantId, event.block.timestamp, (row) => ({
    cover: row.cover + inUse,
    debt: row.debt + owed,
  }))
}
