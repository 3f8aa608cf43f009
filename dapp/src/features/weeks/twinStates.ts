export type TwinState = Readonly<{
  /** week of the membership, from 1 */
  k: number
  /** the place's calendar week */
  week: number
  state: 'free' | 'bought' | 'begun' | 'full'
}>

/** What can be done with each week of a membership that has not begun, and with the running one. */
export function twinStates({
  weekCount,
  startWeek,
  week,
  bought,
  guestSeats,
  guestsIn,
}: {
  weekCount: number
  startWeek: number
  /** the running calendar week */
  week: number
  bought: bigint
  guestSeats: number
  /** how many guests are expected in a calendar week already */
  guestsIn: ReadonlyMap<number, number>
}): TwinState[] {
  return Array.from({ length: weekCount }, (_, place): TwinState => {
    const calendar = startWeek + place
    const state =
      ((bought >> BigInt(place)) & 1n) === 1n
        ? 'bought'
        : calendar <= week
          ? 'begun'
          : (guestsIn.get(calendar) ?? 0) >= guestSeats
            ? 'full'
            : 'free'
    return { k: place + 1, week: calendar, state }
  }).filter((one) => one.week >= week)
}
