import { maxUint256 } from 'viem'
import { entangledWeeksAbi } from '../../sdk/src/abi/entangledWeeksAbi.ts'
import { weekMarketAbi } from '../../sdk/src/abi/weekMarketAbi.ts'
import { shareId } from '../../sdk/src/ids/shareId.ts'
import { voucherId } from '../../sdk/src/ids/voucherId.ts'
import { encodeSellTermsList } from '../../sdk/src/market/encodeSellTermsList.ts'
import { type Calendar, moment } from './calendar.ts'
import { stalls, type TownGoods, type TownStall, type TownTrade } from './stalls.ts'
import { approvesNothing, euros, type Town } from './town.ts'

const day = 86_400n

/** People sell each other what they can't use: weeks, years and vouchers, at fixed prices and by the clock. */
export function marketDays(calendar: Calendar, town: Town, start: bigint, now: bigint): void {
  const { chain, contracts, person } = town
  const market = { address: contracts.WeekMarket, abi: weekMarketAbi } as const
  const weekTokens = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const approved = new Set<number>()

  /** The tokens of some goods, and how many of each. All three contracts move them alike. */
  const tokensOf = (goods: TownGoods) => {
    if ('merchant' in goods) {
      const { merchant, offer, quantity, bought } = goods
      const week = BigInt(town.calendarWeek(bought[0]))
      const ids = [voucherId(town.offerNumber(merchant, offer), week)]
      return { address: town.vouchers.address, ids, quantity }
    }
    if ('weeks' in goods) {
      const ids = goods.weeks.map((week) => town.weekToken(goods.plan, week))
      return { address: weekTokens.address, ids, quantity: goods.parts }
    }
    const number = town.planNumber(goods.plan)
    const week = town.calendarWeek(goods.bought)
    const ids = goods.places.map((place) => shareId(number, goods.tier, week, place))
    return { address: town.shares.address, ids, quantity: 1 }
  }

  const list = async ({ seller, goods, price, markupBps, ends }: TownStall): Promise<bigint> => {
    const { address, ids, quantity } = tokensOf(goods)
    const until = ends === 'soon' ? now + day : ends ? start + BigInt(moment(...ends)) : 0n
    const terms = {
      price: euros(price / 100),
      fair: markupBps !== undefined,
      markupBps: markupBps ?? 0,
      endsAt: Number(until),
    }
    const { address: owner } = person(seller)
    const quantities = ids.map(() => BigInt(quantity))
    await chain.send(person(seller), {
      ...weekTokens,
      address,
      functionName: 'safeBatchTransferFrom',
      args: [owner, market.address, ids, quantities, encodeSellTermsList([terms])],
    })
    const count = await chain.client.readContract({ ...market, functionName: 'offerCount' })
    return count - BigInt(ids.length) + 1n
  }

  const trade = async (offer: bigint, { buyer, quantity, receiver = buyer }: TownTrade) => {
    const cost = await chain.client.readContract({
      ...market,
      functionName: 'costOf',
      args: [offer, BigInt(quantity), chain.time()],
    })
    // Fair prices rise until a week begins: within the days since the last transaction by less than a tenth.
    const most = (cost * 11n) / 10n + 1n
    const order = [offer, BigInt(quantity), most, person(receiver).address] as const
    if (approvesNothing(buyer)) {
      const args = [...order, await town.signPermit(buyer, most, market.address)] as const
      await chain.send(person(buyer), { ...market, functionName: 'fillWithPermit', args })
      return
    }
    if (!approved.has(buyer)) {
      await town.approve(buyer, maxUint256, market.address)
      approved.add(buyer)
    }
    await chain.send(person(buyer), { ...market, functionName: 'fill', args: order })
  }

  for (const stall of stalls) {
    const { seller, at, goods, trades = [], taken } = stall
    if ('merchant' in goods) {
      const { merchant, offer, quantity, bought } = goods
      const permit = approvesNothing(seller)
      calendar.add(moment(...bought), async () => {
        await town.buy({ buyer: seller, merchant, offer, quantity, permit })
      })
    }
    calendar.add(moment(...at), async () => {
      const first = await list(stall)
      for (const entry of trades) {
        const offer = first + BigInt(entry.item ?? 0)
        calendar.add(moment(...entry.at), () => trade(offer, entry))
      }
      if (taken === undefined) return
      calendar.add(moment(...taken), () => {
        const args = [first, person(seller).address] as const
        return chain.send(person(seller), { ...market, functionName: 'cancel', args })
      })
    })
  }
}
