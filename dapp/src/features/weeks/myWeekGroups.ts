import { weekStart } from '@homing/sdk/clock/weekStart'
import { unpackWeekTokenId } from '@homing/sdk/ids/unpackWeekTokenId'
import type { MyWeeks } from './myWeeksQuery.ts'

type Place = MyWeeks['weekHoldings']['items'][number]['token']

export type MyWeek = Readonly<{
  tokenId: bigint
  week: number
  startsAt: bigint
  endsAt: bigint
  /** in the wallet */
  parts: number
  /** held by the market */
  offered: number
  /** undefined where all of it is offered */
  partsPerWeek: number | undefined
}>

export type MyWeekGroup = Readonly<{
  plan: Place['plan']
  merchant: Place['merchant']
  weeks: readonly MyWeek[]
}>

/** Weeks by place and plan, those with the next one first; what is over is none of them. */
export function myWeekGroups(
  { weekHoldings, sellOffers }: MyWeeks,
  now: number,
): { ahead: MyWeekGroup[]; gone: MyWeekGroup[] } {
  const groups = new Map<
    number,
    Pick<MyWeekGroup, 'plan' | 'merchant'> & { weeks: Map<bigint, MyWeek> }
  >()
  const add = (
    tokenId: bigint,
    { plan, merchant }: Pick<MyWeekGroup, 'plan' | 'merchant'>,
    more: { parts?: number; offered?: number; partsPerWeek?: number },
  ) => {
    const group = groups.get(plan.id) ?? { plan, merchant, weeks: new Map<bigint, MyWeek>() }
    groups.set(plan.id, group)
    const { week, weekOffset } = unpackWeekTokenId(tokenId)
    const before = group.weeks.get(tokenId)
    group.weeks.set(tokenId, {
      tokenId,
      week,
      startsAt: weekStart(BigInt(week), BigInt(weekOffset)),
      endsAt: weekStart(BigInt(week) + 1n, BigInt(weekOffset)),
      parts: (before?.parts ?? 0) + (more.parts ?? 0),
      offered: (before?.offered ?? 0) + (more.offered ?? 0),
      partsPerWeek: more.partsPerWeek ?? before?.partsPerWeek,
    })
  }
  for (const { tokenId, parts, token } of weekHoldings.items) {
    add(tokenId, token, { parts, partsPerWeek: token.partsPerWeek })
  }
  for (const { tokenId, left, plan, merchant } of sellOffers.items) {
    if (plan) add(tokenId, { plan, merchant }, { offered: left })
  }

  const pick = (isWanted: (week: MyWeek) => boolean): MyWeekGroup[] =>
    [...groups.values()]
      .map(({ plan, merchant, weeks }) => ({
        plan,
        merchant,
        weeks: [...weeks.values()].filter(isWanted).sort((a, b) => a.week - b.week),
      }))
      .filter(({ weeks }) => weeks.length > 0)
      .sort((a, b) => Number((a.weeks[0]?.startsAt ?? 0n) - (b.weeks[0]?.startsAt ?? 0n)))
  const isGone = ({ endsAt }: MyWeek) => BigInt(now) >= endsAt
  return { ahead: pick((week) => !isGone(week)), gone: pick(isGone) }
}
