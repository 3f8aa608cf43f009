import { secondsPerWeek } from '@homing/sdk/clock/secondsPerWeek'

const day = secondsPerWeek / 7n

/** When to say in figures what something costs: now, on the way to its week, on each day of it, and at the end. */
export function moments(from: bigint, startsAt: bigint, until: bigint): bigint[] {
  const ahead = startsAt - from
  const all = [
    from,
    ...(ahead > day * 4n ? [1n, 2n, 3n].map((part) => from + (ahead * part) / 4n) : []),
    ...Array.from({ length: 7 }, (_, place) => startsAt + BigInt(place) * day),
    until,
  ]
  const inside = all.filter((moment) => moment >= from && moment <= until)
  return [...new Set(inside)].sort((a, b) => Number(a - b))
}
