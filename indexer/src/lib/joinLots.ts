import type { Lot } from './lot.ts'

/** So many lots of one week somebody may have. Whoever splits a week into its parts shall not make everybody else wait. */
const mostLots = 64

/**
 * What somebody has after `arriving` came, in the order in which it leaves. What came the same way at the same time as what
 * is last is one lot with it; and where there are very many, what arrives joins the latest one of its membership, or the
 * latest of all.
 * @returns all of them; those of them that are new or larger; and the numbers of those that are no more
 */
export function joinLots(
  present: readonly Lot[],
  arriving: readonly Lot[],
): { lots: Lot[]; changed: Lot[]; gone: number[] } {
  const lots = [...present]
  const changed = new Set<number>()
  const gone: number[] = []
  for (const lot of arriving) {
    const place = placeToJoin(lots, lot)
    const into = lots[place]
    if (into) {
      lots[place] = { ...into, parts: into.parts + lot.parts }
      changed.add(into.number)
      gone.push(lot.number)
    } else {
      lots.push(lot)
      changed.add(lot.number)
    }
  }
  return { lots, changed: lots.filter(({ number }) => changed.has(number)), gone }
}

/** −1 where it stays by itself. */
function placeToJoin(lots: readonly Lot[], lot: Lot): number {
  const last = lots.at(-1)
  if (last && cameAsOne(last, lot)) return lots.length - 1
  if (lots.length < mostLots) return -1
  const related = lots.findLastIndex(({ subscriptionId }) => subscriptionId === lot.subscriptionId)
  return related === -1 ? lots.length - 1 : related
}

const cameAsOne = (one: Lot, other: Lot) =>
  one.subscriptionId === other.subscriptionId &&
  one.owner === other.owner &&
  JSON.stringify(one.path) === JSON.stringify(other.path)
