import { maxUint256, stringToHex, zeroAddress } from 'viem'
import { merchantRegistryAbi } from '../../sdk/src/abi/merchantRegistryAbi.ts'
import { patronPoolAbi } from '../../sdk/src/abi/patronPoolAbi.ts'
import { personas } from '../../sdk/src/town/personas.ts'
import { type Calendar, moment } from './calendar.ts'
import { merchants, type TownOffer } from './merchants.ts'
import { stakes } from './patrons.ts'
import type { TownPlan } from './plans.ts'
import { approvesNothing, euros, type Town } from './town.ts'
import { weeksBefore } from './townStart.ts'

const arbiter = 27
const noTier = { size: 0, discountBps: 0 }
const dataUri = (json: Record<string, string>) =>
  `data:application/json,${encodeURIComponent(JSON.stringify(json))}`

/** People with money, merchants with plans and offers, patrons behind them: all that must be there before anybody buys. */
export function moveIn(calendar: Calendar, town: Town, start: bigint): void {
  const { chain, contracts, person } = town
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const

  calendar.add(moment(-weeksBefore, 'Mon', '00:01'), async () => {
    for (const { index, role } of personas) {
      await town.endow(index, euros(role === 'patron' ? 25_000 : 10_000))
      if (index !== 0 && !approvesNothing(index)) await town.approve(index, maxUint256)
    }
  })

  calendar.add(moment(-weeksBefore, 'Mon', '06:00'), async () => {
    for (const [i, merchant] of merchants.entries()) {
      const number = i + 1
      const owner = person(merchant.owner)
      const { name, description, address, hours, color, sector, locality, weekOffset } = merchant
      const registration = {
        name,
        metadataURI: dataUri({ description, address, hours, color }),
        payout: owner.address,
        currency: town.euro,
        weekOffset: Number(weekOffset),
        sector,
        locality: stringToHex(locality, { size: 5 }),
        arbiter: number === 6 ? zeroAddress : person(arbiter).address,
      }
      await chain.send(owner, { ...registry, functionName: 'register', args: [registration] })
      await chain.send(owner, { ...patronPool, functionName: 'open', args: [number, 2_000] })
      if (merchant.staff !== undefined) {
        const args = [number, person(merchant.staff).address, true] as const
        await chain.send(owner, { ...registry, functionName: 'setOperator', args })
      }
      for (const plan of merchant.plans ?? []) await publishPlan(number, owner, plan)
    }
  })

  calendar.add(moment(0, 'Mon', '06:00'), async () => {
    for (const [i, merchant] of merchants.entries()) {
      for (const offer of merchant.offers) await publish(i + 1, person(merchant.owner), offer)
    }
  })

  const publishPlan = async (number: number, owner: ReturnType<typeof person>, plan: TownPlan) => {
    const { title, description, text, weekCount, longestPauseWeeks, capacity, patronBps } = plan
    const { partsPerWeek, guestSeats } = plan
    const [one = noTier, two = noTier, three = noTier] = plan.tiers ?? []
    const terms = {
      merchant: number,
      retailTotal: euros(plan.retailTotal / 100),
      prepaidPrice: euros(plan.prepaidPrice / 100),
      weekCount,
      transactionBps: 100,
      coolingOffWeeks: plan.coolingOffWeeks ?? 0,
      longestPauseWeeks,
      queueWeeks: 8,
      horizonYears: 15,
      capacity,
      partsPerWeek,
      guestSeats,
      patronBps,
      referralBps: 0,
      arbiterDays: 30,
      coveredFromDayOne: false,
      tiers: [one, two, three] as const,
      community: zeroAddress,
      termsHash: town.termsHash(plan),
    }
    const args = [terms, title, dataUri({ description, terms: text })] as const
    await chain.send(owner, { ...town.subscriptions, functionName: 'publish', args })
  }

  const publish = async (number: number, owner: ReturnType<typeof person>, offer: TownOffer) => {
    const eventAt = offer.eventAt === undefined ? 0n : start + BigInt(offer.eventAt)
    const sellUntil = eventAt === 0n ? start + 40n * 604_800n : eventAt - 3_600n
    const redeemBy = eventAt === 0n ? sellUntil + 366n * 86_400n : eventAt + 7n * 86_400n
    const terms = {
      pool: town.pool(number),
      price: euros(offer.price / 100),
      cap: offer.cap,
      redeemFrom: Number(eventAt === 0n ? start : eventAt - 7_200n),
      sellUntil: Number(sellUntil),
      redeemBy: Number(redeemBy),
      eventAt: Number(eventAt),
      patronCutBps: 2_000,
      promoterBps: 5_000,
      heldBps: offer.heldBps ?? 0,
      arbiterDays: 30,
    }
    const metadata = dataUri({ description: offer.description })
    const args = [terms, offer.title, metadata] as const
    await chain.send(owner, { ...town.vouchers, functionName: 'publish', args })
  }

  for (const { patron, merchant, amount, week, link } of stakes) {
    const pool = town.pool(merchant)
    calendar.add(moment(week, 'Mon', '08:00'), async () => {
      const triedOut = patron === 3
      if (triedOut) await town.approve(patron, euros(amount))
      const args = [pool, euros(amount), person(patron).address] as const
      await chain.send(person(patron), { ...patronPool, functionName: 'stake', args })
    })
    if (link === undefined) continue
    const promote = (part: number) => async () => {
      const args = [pool, euros(part)] as const
      await chain.send(person(patron), { ...patronPool, functionName: 'promote', args })
    }
    calendar.add(moment(week, 'Mon', '09:00'), promote(link))
    for (let again = week + 3; again <= 9; again += 3) {
      calendar.add(moment(again, 'Mon', '08:30'), promote(link * 0.6))
    }
  }
}
