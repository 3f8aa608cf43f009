import { type Context, ponder } from 'ponder:registry'
import { sellOffer, trade } from 'ponder:schema'
import { unpackShareId } from '@homing/sdk/ids/unpackShareId'
import { type Address, isAddressEqual } from 'viem'
import { arrivalsBy } from '../lib/arrivalsBy.ts'
import { bringLots } from '../lib/bringLots.ts'
import { giveLots } from '../lib/giveLots.ts'
import { happened } from '../lib/happened.ts'
import { hopOf } from '../lib/hopOf.ts'
import { noteShare } from '../lib/noteShare.ts'
import { offerOf } from '../lib/offerOf.ts'
import { planOf } from '../lib/planOf.ts'
import { takeHeldLots } from '../lib/takeHeldLots.ts'
import { takeLots } from '../lib/takeLots.ts'
import { weekTokenOf } from '../lib/weekTokenOf.ts'
import { withHop } from '../lib/withHop.ts'

type Event = Parameters<typeof happened>[0]
type Offer = typeof sellOffer.$inferSelect

// What is offered came to the market right before; what is bought or taken back leaves it after it was told.

ponder.on('WeekMarket:OfferListed', async ({ event, context }) => {
  const { seller, token, id: tokenId, terms } = event.args
  const id = Number(event.args.offer)
  const quantity = Number(event.args.quantity)
  const what = await whatIs(context, token, tokenId)
  const { timestamp, tx } = happened(event)
  const lots =
    what.token === 'week' ? await offerLots(context, event, seller, tokenId, quantity) : []
  await context.db.insert(sellOffer).values({
    id,
    seller,
    tokenId,
    ...what,
    quantity,
    left: quantity,
    price: terms.price,
    fair: terms.fair,
    markupBps: terms.markupBps,
    endsAt: BigInt(terms.endsAt),
    listedAt: timestamp,
    state: 'open',
    lots,
    tx,
  })
  await noteTraded(context, event, what.token, tokenId, 'offered', seller)
})

ponder.on('WeekMarket:OfferFilled', async ({ event, context }) => {
  const { buyer, receiver, cost } = event.args
  const quantity = Number(event.args.quantity)
  const offer = await sellOfferOf(context, event.args.offer)
  const { id: sellOfferId, merchantId, token, tokenId, seller } = offer
  await context.db.insert(trade).values({
    ...happened(event),
    sellOfferId,
    merchantId,
    token,
    tokenId,
    seller,
    buyer,
    receiver,
    quantity,
    cost,
  })
  const left = offer.left - quantity
  await context.db
    .update(sellOffer, { id: sellOfferId })
    .set({ left, state: left === 0 ? 'sold' : 'open' })
  await handOut(context, event, offer, quantity, 'sold', seller, receiver)
  await noteTraded(context, event, token, tokenId, 'sold', seller, receiver)
})

ponder.on('WeekMarket:OfferClosed', async ({ event, context }) => {
  const { to } = event.args
  const quantity = Number(event.args.quantity)
  const offer = await sellOfferOf(context, event.args.offer)
  const { id, token, tokenId, seller } = offer
  await context.db.update(sellOffer, { id }).set({ left: 0, state: 'closed' })
  // A week that is over stays where it is.
  const gone =
    token === 'week' && event.block.timestamp >= (await weekTokenOf(context, tokenId)).endsAt
  if (gone) return
  const { address } = context.contracts.WeekMarket
  await handOut(context, event, offer, quantity, 'takenBack', address, to)
  await noteTraded(context, event, token, tokenId, 'takenBack', seller, to)
})

// The share itself left the market and began before this.
ponder.on('WeekMarket:OfferActivated', async ({ event, context }) => {
  const offer = await sellOfferOf(context, event.args.offer)
  const left = offer.left - 1
  await context.db
    .update(sellOffer, { id: offer.id })
    .set({ left, state: left === 0 ? 'closed' : 'open' })
})

async function sellOfferOf(context: Context, number: bigint): Promise<Offer> {
  const row = await context.db.find(sellOffer, { id: Number(number) })
  if (!row) throw new Error(`Offer ${number} was never on the market`)
  return { ...row }
}

async function whatIs(context: Context, token: Address, tokenId: bigint) {
  const { EntangledWeeks, AltShares } = context.contracts
  if (isAddressEqual(token, EntangledWeeks.address)) {
    const { merchantId, planId, startsAt } = await weekTokenOf(context, tokenId)
    return { token: 'week', merchantId, planId, offerId: null, startsAt }
  }
  if (isAddressEqual(token, AltShares.address)) {
    const { plan: planId } = unpackShareId(tokenId)
    const { merchantId } = await planOf(context, planId)
    return { token: 'share', merchantId, planId, offerId: null, startsAt: 0n }
  }
  const { id: offerId, merchantId } = await offerOf(context, tokenId)
  return { token: 'voucher', merchantId, planId: null, offerId, startsAt: 0n }
}

/** The market holds what is offered, each offer for itself: two of the same week keep their lots apart. */
async function offerLots(
  context: Context,
  event: Event,
  seller: Address,
  tokenId: bigint,
  parts: number,
): Promise<number[]> {
  const { address: market } = context.contracts.WeekMarket
  const hop = hopOf(event, 'offered', seller, market)
  const arrivals = arrivalsBy(event)
  const lots = await takeHeldLots(context, tokenId, seller, parts)
  const offered = lots.map((lot) => ({
    ...lot,
    holder: market,
    arrived: arrivals(),
    path: withHop(lot.path, hop),
  }))
  return await bringLots(context, tokenId, [], offered)
}

/** Lots of an offer leave the market, the first first. */
async function handOut(
  context: Context,
  event: Event,
  offer: Offer,
  parts: number,
  kind: 'sold' | 'takenBack',
  from: Address,
  to: Address,
) {
  if (offer.token !== 'week') return
  const { id, tokenId } = offer
  const { leaving, staying } = await takeLots(context, tokenId, offer.lots, parts)
  await context.db.update(sellOffer, { id }).set({ lots: staying })
  await giveLots(context, tokenId, leaving, hopOf(event, kind, from, to), arrivalsBy(event))
}

async function noteTraded(
  context: Context,
  event: Event,
  token: string,
  shareId: bigint,
  kind: 'offered' | 'sold' | 'takenBack',
  holder: Address,
  receiver?: Address,
) {
  if (token !== 'share') return
  await noteShare(context, event, shareId, {
    kind,
    holder,
    amount: 0n,
    ...(receiver ? { receiver } : {}),
  })
}
