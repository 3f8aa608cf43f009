const pad = (part: number) => String(part).padStart(2, '0')

/** Reads and writes what date inputs hold: days and minutes of the reader's own time zone, in seconds. */
export const localDates = {
  /** The first second of a day, or undefined where the text is no day. */
  dayStart(text: string): bigint | undefined {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? seconds(`${text}T00:00`) : undefined
  },
  /** The second after a day's last: times are half-open. */
  dayEnd(text: string): bigint | undefined {
    const start = localDates.dayStart(text)
    if (start === undefined) return undefined
    const day = new Date(Number(start) * 1000)
    day.setDate(day.getDate() + 1)
    return BigInt(Math.floor(day.getTime() / 1000))
  },
  minute(text: string): bigint | undefined {
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? seconds(text) : undefined
  },
  /** The day on which a moment lies, as a date input wants it. */
  dayOf(moment: number): string {
    const date = new Date(moment * 1000)
    return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  },
}

function seconds(text: string): bigint | undefined {
  const milliseconds = new Date(text).getTime()
  return Number.isNaN(milliseconds) ? undefined : BigInt(Math.floor(milliseconds / 1000))
}
