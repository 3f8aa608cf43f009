import { patronPoolAbi } from '../../sdk/src/abi/patronPoolAbi.ts'
import { type Calendar, moment } from './calendar.ts'
import { stakes } from './patrons.ts'
import type { Town } from './town.ts'

/** On Mondays patrons put back to work what is free again, and once in a while they take their income. */
export function patronsLife(calendar: Calendar, { chain, contracts, person, pool }: Town): void {
  const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const

  for (const [i, { patron, merchant, week }] of stakes.entries()) {
    const who = person(patron)
    // In the year before, little of what they staked is bound.
    for (let monday = week + 2 + (i % 2); monday <= 10; monday += monday < 0 ? 6 : 2) {
      calendar.add(moment(monday, 'Mon', '07:00'), () =>
        chain.send(who, { ...patronPool, functionName: 'restake', args: [pool(merchant), 60n] }),
      )
    }
    for (const sunday of [4, 8]) {
      if (sunday < week + 2 || (i + sunday) % 3 === 0) continue
      calendar.add(moment(sunday, 'Sun', '20:00'), async () => {
        const { income } = await chain.client.readContract({
          ...patronPool,
          functionName: 'positionOf',
          args: [pool(merchant), who.address],
        })
        if (income === 0n) return
        await chain.send(who, {
          ...patronPool,
          functionName: 'claimIncome',
          args: [pool(merchant)],
        })
      })
    }
  }
}
