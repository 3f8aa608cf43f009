type Entry = { at: number; order: number; act: () => Promise<void> }

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
export type Day = (typeof days)[number]
export type When = readonly [week: number, day: Day, time: string]

/** Seconds from the story's first Monday: week 0 is the first, times are Copenhagen's standard time. */
export function moment(...[week, day, time]: When): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (week * 7 + days.indexOf(day)) * 86_400 + hours * 3_600 + minutes * 60
}

export type Calendar = {
  add: (at: number, act: () => Promise<void>) => void
  /** Does what is due, in order of time; acts may add further ones. What lies after `until` never happens. */
  run: (until: number, tellTime: (at: number) => void) => Promise<void>
}

export function calendar(): Calendar {
  const entries: Entry[] = []
  let added = 0
  return {
    add(at, act) {
      const entry = { at, order: added++, act }
      const place = entries.findIndex((other) => other.at > at)
      entries.splice(place === -1 ? entries.length : place, 0, entry)
    },
    async run(until, tellTime) {
      for (let entry = entries.shift(); entry && entry.at <= until; entry = entries.shift()) {
        tellTime(entry.at)
        await entry.act()
      }
    },
  }
}
