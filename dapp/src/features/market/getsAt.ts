import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import { type Asked, priceAt, type WeekValue } from '../../components/market/priceAt.ts'

export type Chosen = Readonly<{ week: WeekValue | undefined; quantity: bigint }>

/** What a seller would get for all that is chosen at `time`, of each that is still good then. */
export function getsAt(asked: Asked, chosen: readonly Chosen[], time: bigint): bigint {
  return chosen
    .filter(({ week }) => !week || time < week.startsAt + secondsPerWeek)
    .reduce((sum, { week, quantity }) => sum + quantity * priceAt(asked, week, time), 0n)
}
