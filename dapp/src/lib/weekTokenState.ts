import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'
import type { Tone } from '../components/ui/Status.tsx'

export type WeekTokenState = Readonly<{
  kind: 'later' | 'soon' | 'now' | 'gone'
  tone: Tone
  label: string
}>

/** How a week stands by the clock. Half-open: it can be used from its first second on, and is gone at `endsAt`. */
export function weekTokenState(startsAt: bigint, endsAt: bigint, now: number): WeekTokenState {
  const time = BigInt(now)
  if (time >= endsAt) return { kind: 'gone', tone: 'bad', label: 'Gone' }
  if (time >= startsAt) return { kind: 'now', tone: 'good', label: 'Valid now' }
  if (startsAt - time <= secondsPerWeek) return { kind: 'soon', tone: 'warning', label: 'Soon' }
  return { kind: 'later', tone: 'waiting', label: 'Later' }
}
