import { zeroAddress } from 'viem'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import { shareId } from '../../sdk/src/ids/shareId.ts'
import { type Calendar, moment } from './calendar.ts'
import { merchants } from './merchants.ts'
import type { TownBundle, TownPlan } from './plans.ts'
import type { Town } from './town.ts'
import { copenhagenOffset } from './townStart.ts'

const keeper = 13
const noAcceptance = { deadline: 0n, signature: '0x' } as const

/** Years that clubs buy together: who gets which, who is named and accepts, and which begin early or by a keeper. */
export function bundles(calendar: Calendar, town: Town): void {
  for (const plan of merchants.flatMap(({ plans = [] }) => plans)) {
    for (const bundle of plan.bundles ?? []) {
      calendar.add(moment(bundle.week, 'Tue', '10:00'), () => buy(calendar, town, plan, bundle))
    }
  }
}

async function buy(calendar: Calendar, town: Town, plan: TownPlan, bundle: TownBundle) {
  const { chain, person, shares, planNumber, termsHash } = town
  const { buyer, tier, week, gifts = {}, named = {}, early = {}, due = {} } = bundle
  const { address } = person(buyer)
  const number = planNumber(plan)
  await chain.send(person(buyer), {
    ...shares,
    functionName: 'buy',
    args: [number, BigInt(tier), address, zeroAddress, termsHash(plan), noAcceptance],
  })

  const bought = weekOf(chain.time(), copenhagenOffset)
  const share = (place: string) => shareId(number, tier, Number(bought), Number(place))
  const holderOf = (place: string) => person(gifts[Number(place)] ?? buyer)

  if (Object.keys(gifts).length > 0) {
    const ids = Object.keys(gifts).map(share)
    const receivers = Object.values(gifts).map((who) => person(who).address)
    calendar.add(moment(week + 1, 'Tue', '10:00'), () =>
      chain.send(person(buyer), { ...shares, functionName: 'give', args: [ids, receivers] }),
    )
  }
  for (const [place, who] of Object.entries(named)) {
    const nominee = person(who)
    calendar.add(moment(week + 2, 'Tue', '10:00'), async () => {
      await chain.send(person(buyer), {
        ...shares,
        functionName: 'nominate',
        args: [share(place), nominee.address, noAcceptance],
      })
      await chain.send(nominee, {
        ...shares,
        functionName: 'accept',
        args: [share(place), address, termsHash(plan)],
      })
    })
  }
  for (const [place, at] of Object.entries(early)) {
    const holder = holderOf(place)
    calendar.add(moment(at, 'Tue', '11:00'), () =>
      chain.send(holder, {
        ...shares,
        functionName: 'activate',
        args: [share(place), holder.address],
      }),
    )
  }
  for (const [place, at] of Object.entries(due)) {
    calendar.add(moment(at, 'Tue', '06:00'), () =>
      chain.send(person(keeper), {
        ...shares,
        functionName: 'activateDue',
        args: [share(place), holderOf(place).address],
      }),
    )
  }
}
