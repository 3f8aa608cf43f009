import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'
import { fairPrice } from '@homing/sdk/weeks/fairPrice'
import { offerPrice } from '@homing/sdk/weeks/offerPrice'

/** What the fair price of a part of a week is worked out from. */
export type WeekValue = Readonly<{
  terms: ScheduleTerms
  /** of a week */
  parts: number
  /** its first second */
  startsAt: bigint
}>

/** What a seller asks for one: a fixed price, or the fair price with a markup and not below `price`. */
export type Asked = Readonly<{ price: bigint; fair: boolean; markupBps: number }>

/** What one costs at `time`, to the unit as the market has it. `week` is that of a week token. */
export function priceAt(asked: Asked, week: WeekValue | undefined, time: bigint): bigint {
  if (!asked.fair || !week) return asked.price
  const fair = fairPrice(week.terms, week.parts, week.startsAt, time)
  return offerPrice(fair, asked.markupBps, asked.price)
}
