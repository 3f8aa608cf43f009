export type WeekBar = { key: string; label: string; amount: bigint; title: string }

/** Amounts by week as bars, the largest as high as the chart. The table beside it says the same in figures. */
export function WeekBars({ bars }: { bars: readonly WeekBar[] }) {
  let largest = 1n
  for (const { amount } of bars) if (amount > largest) largest = amount
  const first = bars[0]
  const last = bars.at(-1)
  return (
    <div aria-hidden="true">
      <div className="flex h-32 items-end gap-1 border-b-2 border-strong-line">
        {bars.map((bar) => (
          <div
            key={bar.key}
            title={bar.title}
            className="min-w-0 max-w-14 flex-1 rounded-t-sm bg-slate"
            style={{ height: `${Math.max(2, Number((bar.amount * 100n) / largest))}%` }}
          />
        ))}
      </div>
      <p className="mt-1 flex justify-between text-sm text-muted">
        <span>{first?.label}</span>
        {bars.length > 1 && <span>{last?.label}</span>}
      </p>
    </div>
  )
}
