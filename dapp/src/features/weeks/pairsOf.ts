import type { Postcard } from './postcardsQuery.ts'

export type Pair = Readonly<{ id: string; member?: Postcard; guest?: Postcard }>

/** Postcards week by week, the newest first; where somebody has both halves of one they stand together. */
export function pairsOf(postcards: readonly Postcard[]): Pair[] {
  const weeks = new Map<string, { member: Postcard[]; guest: Postcard[]; week: number }>()
  for (const card of postcards) {
    const key = `${card.plan.id}-${card.week}`
    const one = weeks.get(key) ?? { member: [], guest: [], week: card.week }
    one[card.guest ? 'guest' : 'member'].push(card)
    weeks.set(key, one)
  }
  return [...weeks.entries()]
    .sort(([, a], [, b]) => b.week - a.week)
    .flatMap(([key, { member, guest }]) => {
      const bySerial = (cards: Postcard[]) => cards.sort((a, b) => a.serial - b.serial)
      const [members, guests] = [bySerial(member), bySerial(guest)]
      return Array.from(
        { length: Math.max(members.length, guests.length) },
        (_, place): Pair => ({
          id: `${key}-${place}`,
          ...(members[place] && { member: members[place] }),
          ...(guests[place] && { guest: guests[place] }),
        }),
      )
    })
}
