import { type Asked, priceAt, type WeekValue } from '../../components/market/priceAt.ts'
import { highest } from '../../lib/highest.ts'

const hour = 3_600n

/**
 * The most that one may cost between now and an hour from now, and a quarter of an hour back, should the chain's clock be
 * behind this page's. A fixed price is what it is.
 */
export function highestPrice(asked: Asked, week: WeekValue | undefined, now: bigint): bigint {
  const [from, until] = [now - hour / 4n, now + hour]
  const times = [from, until]
  // It is at its highest when its week begins.
  if (week && week.startsAt > from && week.startsAt < until) times.push(week.startsAt)
  return highest(times.map((time) => priceAt(asked, week, time)))
}
