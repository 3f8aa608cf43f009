import { classes } from '../../components/ui/classes.ts'

export type ChartWeek = Readonly<{
  week: number
  monday: string
  sold: bigint
  outstanding: bigint
  lost: bigint
  title: string
}>

const parts = [
  { name: 'redeemed, repaid or expired', colour: 'bg-line' },
  { name: 'still out', colour: 'bg-slate' },
  { name: 'lost', colour: 'bg-danger' },
]

/** What each week sold, and what became of it. The table beside it says the same in figures. */
export function WeekChart({ weeks }: { weeks: readonly ChartWeek[] }) {
  let largest = 1n
  for (const { sold } of weeks) if (sold > largest) largest = sold
  const percent = (part: bigint) => `${Number((part * 1_000n) / largest) / 10}%`

  return (
    <div aria-hidden="true">
      <div style={{ maxWidth: `max(9rem, ${weeks.length * 4}rem)` }}>
        <div className="flex h-36 items-end gap-1 border-b-2 border-strong-line">
          {weeks.map(({ week, sold, outstanding, lost, title }) => (
            <div
              key={week}
              title={title}
              className="flex h-full min-w-0 flex-1 flex-col justify-end"
            >
              {[sold - outstanding - lost, outstanding, lost].map((part, place) => (
                <div
                  key={parts[place]?.name}
                  className={classes('shrink-0 border-card', parts[place]?.colour)}
                  style={{ height: percent(part) }}
                />
              ))}
            </div>
          ))}
        </div>
        <p className="mt-1 flex justify-between text-sm text-muted">
          <span>{weeks[0]?.monday}</span>
          {weeks.length > 1 && <span>{weeks.at(-1)?.monday}</span>}
        </p>
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        {parts.map(({ name, colour }) => (
          <li key={name} className="inline-flex items-center gap-2">
            <span className={classes('size-3 rounded-xs border border-strong-line', colour)} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
