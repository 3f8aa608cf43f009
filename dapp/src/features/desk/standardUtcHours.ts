/** How many hours the clock of `timeZone` is ahead of UTC in winter, when it is standard time. */
export function standardUtcHours(year: number, timeZone?: string): number {
  // Summer time is always ahead of standard time, on both halves of the globe.
  return Math.min(
    hoursAt(Date.UTC(year, 0, 15), timeZone),
    hoursAt(Date.UTC(year, 6, 15), timeZone),
  )
}

function hoursAt(milliseconds: number, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone && { timeZone }),
    timeZoneName: 'longOffset',
  }).formatToParts(milliseconds)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  const hours = Number(match[2]) + Number(match[3]) / 60
  return match[1] === '-' ? -hours : hours
}
