import { entangledWeeksAbi } from '../../sdk/src/abi/entangledWeeksAbi.ts'
import { stampsAbi } from '../../sdk/src/abi/stampsAbi.ts'
import { weekRedemptionTypedData } from '../../sdk/src/redemption/weekRedemptionTypedData.ts'
import { type Calendar, moment } from './calendar.ts'
import {
  gifts,
  postcards,
  settlings,
  type TownGift,
  type TownTwins,
  type TownVisit,
  twins,
  visits,
  weeksIn,
} from './guests.ts'
import { merchants } from './merchants.ts'
import { approvesNothing, type Town } from './town.ts'

const keeper = 13

/** Members bring guests: they buy twins of their weeks and give them away, some are used, and some nobody uses. */
export function guestsLife(calendar: Calendar, town: Town): void {
  const { chain, contracts, person, planNumber, weekToken } = town
  const weekTokens = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const stamps = { address: contracts.Stamps, abi: stampsAbi } as const

  const buy = async ({ member, plan, weeks, receiver = member, payer = member }: TownTwins) => {
    const subscription = town.membership(member, plan)
    // Pauses have moved the weeks of some, so bit 0 is of the week that the chain says.
    const { firstWeek } = await chain.client.readContract({
      ...town.subscriptions,
      functionName: 'subscriptionOf',
      args: [subscription],
    })
    const bitOf = (week: number) => 1n << (BigInt(town.calendarWeek(week)) - firstWeek)
    const weekBits = weeksIn(weeks).reduce((bits, week) => bits | bitOf(week), 0n)
    const order = [subscription, weekBits, person(receiver).address] as const
    if (!approvesNothing(payer)) {
      await chain.send(person(payer), { ...weekTokens, functionName: 'buy', args: order })
      return
    }
    const price = await chain.client.readContract({
      ...weekTokens,
      functionName: 'priceOf',
      args: [subscription, weekBits],
    })
    const args = [...order, await town.signPermit(payer, price)] as const
    await chain.send(person(payer), { ...weekTokens, functionName: 'buyWithPermit', args })
  }

  const give = ({ from, to, plan, weeks, parts }: TownGift) => {
    const ids = weeksIn(weeks).map((week) => weekToken(plan, week))
    const amounts = ids.map(() => BigInt(parts))
    const args = [person(from).address, person(to).address, ids, amounts, '0x'] as const
    return chain.send(person(from), { ...weekTokens, functionName: 'safeBatchTransferFrom', args })
  }

  const visit = async ({ guest, plan, at, parts, postcard = false, code = false }: TownVisit) => {
    const id = weekToken(plan, at[0])
    if (!code) {
      const args = [id, BigInt(parts), postcard] as const
      await chain.send(person(guest), { ...weekTokens, functionName: 'redeem', args })
      return
    }
    const redemption = {
      id,
      parts: BigInt(parts),
      holder: person(guest).address,
      stamp: postcard,
      // Times are alike nowhere, so they serve as numbers that are used once.
      nonce: chain.time(),
      deadline: chain.time() + 7n * 86_400n,
    }
    const deployment = { chainId: chain.chainId, entangledWeeks: contracts.EntangledWeeks }
    const signature = await person(guest).signTypedData(
      weekRedemptionTypedData(deployment, redemption),
    )
    const place = merchants.find(({ plans = [] }) => plans.includes(plan))
    if (!place) throw new Error(`Nobody in the town sells “${plan.title}”`)
    const args = [redemption, signature] as const
    const counter = person(place.staff ?? place.owner)
    await chain.send(counter, { ...weekTokens, functionName: 'redeemSigned', args })
  }

  for (const entry of twins) calendar.add(moment(...entry.at), () => buy(entry))
  for (const entry of gifts) calendar.add(moment(...entry.at), () => give(entry))
  for (const entry of visits) calendar.add(moment(...entry.at), () => visit(entry))
  for (const { member, plan, at } of postcards) {
    calendar.add(moment(...at), () => {
      const args = [town.membership(member, plan)] as const
      return chain.send(person(member), { ...stamps, functionName: 'keep', args })
    })
  }
  for (const { plan, at, from, to } of settlings) {
    const first = BigInt(town.calendarWeek(from))
    const args = [planNumber(plan), first, BigInt(to - from + 1)] as const
    calendar.add(moment(...at), () =>
      chain.send(person(keeper), { ...weekTokens, functionName: 'settle', args }),
    )
  }
}
