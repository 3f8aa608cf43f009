import { useState } from 'react'
import { Link } from 'react-router'
import type { Address } from 'viem'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { classes } from '../../components/ui/classes.ts'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Status } from '../../components/ui/Status.tsx'
import { WeekGrid } from '../../components/weeks/WeekGrid.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { paths } from '../../lib/paths.ts'
import { weekTokenState } from '../../lib/weekTokenState.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { giveWeeksFlow } from './giveWeeksFlow.tsx'
import type { MyWeek, MyWeekGroup } from './myWeekGroups.ts'
import { RecipientField } from './RecipientField.tsx'
import { recipientOf } from './recipientOf.ts'

const tile =
  'flex min-h-20 w-full flex-col items-center justify-center gap-0.5 rounded-xl border px-1 py-2 text-center leading-tight'

/** The weeks of one plan that somebody has: to open one, or to give several away at once. */
export function PlanWeeks({
  group: { plan, merchant, weeks },
  account,
  now,
  to = '',
}: {
  group: MyWeekGroup
  account: Address
  now: number
  /** Who gets them, where a link said so. */
  to?: string
}) {
  const { start } = useTransaction()
  const [giving, setGiving] = useState(to !== '')
  const [wanted, setWanted] = useState<ReadonlySet<bigint>>(new Set())
  const [address, setAddress] = useState(to)
  const [tried, setTried] = useState(false)
  const mine = weeks.filter(({ parts }) => parts > 0)
  const picked = mine.filter(({ tokenId }) => wanted.has(tokenId))
  const read = recipientOf(address, account)

  return (
    <Section
      title={cleanText(plan.title)}
      lead={
        <>
          at{' '}
          <Link to={paths.merchant(merchant.id)} className="underline underline-offset-4">
            <SafeText>{merchant.name}</SafeText>
          </Link>
        </>
      }
      actions={
        mine.length > 0 && (
          <Button look="secondary" size="small" onClick={() => setGiving(!giving)}>
            {giving ? 'Give none' : 'Give some away'}
          </Button>
        )
      }
    >
      <WeekGrid
        label={`Weeks of ${cleanText(plan.title)}`}
        weeks={weeks}
        weekOffset={merchant.weekOffset}
      >
        {(week) => {
          const words = <Words week={week} day={week.day} now={now} />
          return giving && week.parts > 0 ? (
            <button
              type="button"
              aria-pressed={wanted.has(week.tokenId)}
              onClick={() => {
                const next = new Set(wanted)
                if (!next.delete(week.tokenId)) next.add(week.tokenId)
                setWanted(next)
              }}
              className={classes(
                tile,
                'border-strong-line bg-card hover:bg-sunk aria-pressed:border-2 aria-pressed:border-slate aria-pressed:bg-slate-soft',
              )}
            >
              {words}
            </button>
          ) : (
            <Link
              to={paths.week(week.tokenId)}
              className={classes(tile, 'border-line bg-card shadow-card hover:bg-sunk')}
            >
              {words}
            </Link>
          )
        }}
      </WeekGrid>
      {giving && (
        <Card
          as="form"
          aria-label="Give weeks away"
          className="mt-5 max-w-2xl space-y-5"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if ('problem' in read || picked.length === 0) return
            start(
              giveWeeksFlow,
              {
                title: plan.title,
                merchantName: merchant.name,
                to: read.address,
                gifts: picked.map(({ tokenId, parts }) => ({ tokenId, parts: BigInt(parts) })),
              },
              {
                onLanded: () => {
                  setWanted(new Set())
                  setGiving(false)
                },
              },
            )
          }}
        >
          <p>
            Pick the weeks above: <b role="status">{formatCount(picked.length, 'week')}</b>, each
            with all of its parts that you have.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              look="secondary"
              size="small"
              onClick={() => setWanted(new Set(mine.map(({ tokenId }) => tokenId)))}
            >
              All {mine.length}
            </Button>
            <Button look="secondary" size="small" onClick={() => setWanted(new Set())}>
              None
            </Button>
          </div>
          <RecipientField
            value={address}
            onChange={setAddress}
            error={tried && 'problem' in read ? read.problem : undefined}
          />
          {tried && picked.length === 0 && (
            <p role="alert" className="text-sm font-semibold text-danger">
              Pick at least one week.
            </p>
          )}
          <Button type="submit">Review</Button>
        </Card>
      )}
    </Section>
  )
}

function Words({ week, day, now }: { week: MyWeek; day: string; now: number }) {
  const state = weekTokenState(week.startsAt, week.endsAt, now)
  const { parts, offered, partsPerWeek } = week
  return (
    <>
      <span className="font-semibold">{day}</span>
      {parts > 0 && (
        <span className="text-sm">
          {parts} of {partsPerWeek}
        </span>
      )}
      {offered > 0 && <span className="text-sm">{offered} offered</span>}
      <Status tone={state.tone} className="mt-0.5 px-1.5! py-0.5! text-xs!">
        {state.label}
      </Status>
    </>
  )
}
