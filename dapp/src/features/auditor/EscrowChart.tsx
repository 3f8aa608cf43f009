import { classes } from '../../components/ui/classes.ts'

export type EscrowPoint = {
  week: number
  /** allowance and top-up */
  pools: bigint
  cover: bigint
  reserve: bigint
  when: 'past' | 'now' | 'ahead'
}

const parts = [
  { name: 'allowance + top-up', colour: 'bg-slate opacity-45' },
  { name: 'cover of patrons', colour: 'bg-neck' },
]

/** What is there beside what must be there, week by week: areas on each other, and a line that they must reach. */
export function EscrowChart({
  points,
  label,
}: {
  points: readonly (EscrowPoint & { monday: string })[]
  label: string
}) {
  let largest = 1n
  for (const { pools, cover, reserve } of points) {
    for (const amount of [pools + cover, reserve]) if (amount > largest) largest = amount
  }
  // Ten thousandths of the picture's height are fine enough to draw with.
  const top = (amount: bigint) => 100 - Number((amount * 9_600n) / largest) / 100
  const count = points.length
  const steps = (amountOf: (point: EscrowPoint) => bigint) =>
    points.map((point, at) => {
      const y = top(amountOf(point))
      return `L${at} ${y}L${at + 1} ${y}`
    })
  const area = (lower: (point: EscrowPoint) => bigint, upper: (point: EscrowPoint) => bigint) => {
    const back = points.map(
      (point, at) => `L${at + 1} ${top(lower(point))}L${at} ${top(lower(point))}`,
    )
    return `M0 100${steps(upper).join('')}${back.reverse().join('')}Z`
  }
  const line = steps(({ reserve }) => reserve)
    .join('')
    .replace(/^L/, 'M')
  const here = points.findIndex(({ when }) => when === 'now')

  return (
    <figure>
      <div className="relative h-48 border-b-2 border-strong-line">
        <svg
          viewBox={`0 0 ${count} 100`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          role="img"
          aria-label={label}
        >
          <path
            d={area(
              () => 0n,
              ({ pools }) => pools,
            )}
            className="fill-slate opacity-45"
          />
          <path
            d={area(
              ({ pools }) => pools,
              ({ pools, cover }) => pools + cover,
            )}
            className="fill-neck"
          />
          <path
            d={line}
            className="fill-none stroke-ink"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
          <line
            x1={here}
            x2={here}
            y1="0"
            y2="100"
            className="stroke-brick"
            strokeWidth="1.5"
            strokeDasharray="3 4"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div aria-hidden="true">
        <p className="mt-1 flex justify-between text-sm text-muted">
          <span>{points[0]?.monday}</span>
          {count > 1 && <span>{points.at(-1)?.monday}</span>}
        </p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
          {parts.map(({ name, colour }) => (
            <li key={name} className="inline-flex items-center gap-2">
              <span className={classes('size-3 rounded-xs', colour)} />
              {name}
            </li>
          ))}
          <li className="inline-flex items-center gap-2">
            <span className="h-0.5 w-4 bg-ink" /> Σ reserve: must be there
          </li>
          <li className="inline-flex items-center gap-2">
            <span className="h-3 border-l-2 border-dashed border-brick" /> this week; right of it if
            nobody joins or leaves
          </li>
        </ul>
      </div>
    </figure>
  )
}
