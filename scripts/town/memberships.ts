import { type Calendar, moment } from './calendar.ts'
import { merchants } from './merchants.ts'
import type { Town } from './town.ts'

const keeper = 13

/** A year of members: they come, pause, come back and leave, and once in a while a keeper releases what is due. */
export function memberships(calendar: Calendar, town: Town): void {
  const { chain, person, planNumber, subscribe, subscriptions } = town

  for (const plan of merchants.flatMap(({ plans = [] }) => plans)) {
    for (const [i, { member, week, pause, resume, leave }] of plan.members.entries()) {
      const act = (functionName: 'pause' | 'resume' | 'refund', id: bigint) => () =>
        chain.send(person(member), { ...subscriptions, functionName, args: [id] })
      // On a Monday early, so that also the running week has somebody who has just come.
      const comes = moment(week, 'Mon', `0${7 + (i % 3)}:15`)
      calendar.add(comes, async () => {
        const id = await subscribe(member, plan)
        const on = (at: number | undefined, what: () => Promise<void>) => {
          if (at !== undefined) calendar.add(moment(at, 'Wed', '12:00'), what)
        }
        on(pause, act('pause', id))
        on(resume, act('resume', id))
        on(leave, act('refund', id))
      })
    }

    const { from, to, every } = plan.released
    for (let week = to; week >= from; week -= every) {
      calendar.add(moment(week, 'Mon', '06:30'), () =>
        chain.send(person(keeper), {
          ...subscriptions,
          functionName: 'release',
          args: [planNumber(plan), 60n],
        }),
      )
    }
  }
}
