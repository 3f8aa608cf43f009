import type { WeekHop } from 'ponder:schema'

/** A path of everyday life is far shorter. */
const mostHops = 24

/** A path with one more step. Of a very long one the first step stays, where it was bought, and the latest. */
export function withHop(path: readonly WeekHop[], hop: WeekHop): WeekHop[] {
  const [first, ...rest] = path
  if (!first) return [hop]
  return [first, ...rest.slice(-(mostHops - 2)), hop]
}
