import type { ScheduleTerms } from '@homing/sdk/schedule/scheduleTerms'
import { twinPrice } from '@homing/sdk/schedule/twinPrice'
import { useState } from 'react'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { classes } from '../../components/ui/classes.ts'
import { SelectField } from '../../components/ui/Field.tsx'
import { WeekGrid } from '../../components/weeks/WeekGrid.tsx'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { TwinState } from './twinStates.ts'

const words = { bought: 'Bought', begun: 'Begun', full: 'No seat' } as const

/** The weeks that are left, to be picked one by one, from one to another, or all. */
export function TwinCalendar({
  weeks,
  schedule,
  currency,
  weekOffset,
  picked,
  onPick,
}: {
  weeks: readonly TwinState[]
  schedule: ScheduleTerms
  currency: Address
  weekOffset: number
  picked: ReadonlySet<number>
  onPick(picked: ReadonlySet<number>): void
}) {
  const free = weeks.filter(({ state }) => state === 'free')
  const [from, setFrom] = useState<number>()
  const [to, setTo] = useState<number>()
  const first = from ?? free[0]?.k ?? 0
  const last = to ?? free.at(-1)?.k ?? 0
  const options = free.map(({ k, week }) => (
    <option key={k} value={k}>
      {formatWeekStart(week, weekOffset)} (week {k})
    </option>
  ))
  const pickRange = () => {
    const [low, high] = first <= last ? [first, last] : [last, first]
    const inIt = free.filter(({ k }) => k >= low && k <= high).map(({ k }) => k)
    onPick(new Set([...picked, ...inIt]))
  }

  return (
    <div className="space-y-5">
      <div className="flex flex-wrap gap-2">
        <Button
          look="secondary"
          size="small"
          disabled={free.length === 0}
          onClick={() => onPick(new Set(free.map(({ k }) => k)))}
        >
          All {free.length}
        </Button>
        <Button
          look="secondary"
          size="small"
          disabled={picked.size === 0}
          onClick={() => onPick(new Set())}
        >
          None
        </Button>
      </div>
      {free.length > 2 && (
        <details>
          <summary className="min-h-8 cursor-pointer text-muted">From one week to another</summary>
          <div className="mt-2 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <SelectField
              label="From the week of"
              value={first}
              onChange={({ target }) => setFrom(Number(target.value))}
            >
              {options}
            </SelectField>
            <SelectField
              label="To the week of"
              value={last}
              onChange={({ target }) => setTo(Number(target.value))}
            >
              {options}
            </SelectField>
            <Button look="secondary" onClick={pickRange}>
              Pick them
            </Button>
          </div>
        </details>
      )}
      <WeekGrid label="Weeks that are left" weeks={weeks} weekOffset={weekOffset}>
        {({ k, day, state }) =>
          state === 'free' ? (
            <button
              type="button"
              aria-pressed={picked.has(k)}
              onClick={() => {
                const next = new Set(picked)
                if (!next.delete(k)) next.add(k)
                onPick(next)
              }}
              className="flex min-h-16 w-full flex-col items-center justify-center rounded-xl border border-strong-line bg-card px-1 py-2 text-center leading-tight hover:bg-sunk aria-pressed:border-2 aria-pressed:border-slate aria-pressed:bg-slate-soft"
            >
              <span className="font-semibold">
                {day}
                {picked.has(k) && <span aria-hidden="true"> ✓</span>}
              </span>
              <span className="text-xs text-muted">week {k}</span>
              <Amount value={twinPrice(schedule, k)} currency={currency} className="text-sm" />
            </button>
          ) : (
            <div
              className={classes(
                'flex min-h-16 flex-col items-center justify-center rounded-xl border border-dashed border-line px-1 py-2 text-center leading-tight text-muted',
                state === 'bought' && 'bg-neck-soft',
              )}
            >
              <span>{day}</span>
              <span className="text-xs">week {k}</span>
              <span className="text-sm font-semibold">{words[state]}</span>
            </div>
          )
        }
      </WeekGrid>
    </div>
  )
}
