import { refundIn } from '@homing/sdk/schedule/refundIn'
import { secondThird } from '@homing/sdk/schedule/secondThird'
import type { ReactNode } from 'react'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import type { PlanTerms } from './readPlan.ts'

/** What one may do when, with the dates it would have if it were bought now. */
export function Rules({
  terms,
  currency,
  weekOffset,
  now,
}: {
  terms: PlanTerms
  currency: Address
  weekOffset: number
  now: number
}) {
  const { weekCount, coolingOffWeeks, longestPauseWeeks } = terms
  const beforeFirst = calendarWeek(now, weekOffset)
  const monday = (week: number) => formatWeekStart(beforeFirst + week, weekOffset)
  const sunday = (week: number) => formatWeekEnd(beforeFirst + week, weekOffset)
  const from = secondThird(weekCount) + 1
  const until = weekCount - 1
  const back = (week: number) => <Amount value={refundIn(terms, week)} currency={currency} />

  const rules: { title: string; text: ReactNode }[] = [
    {
      title: `${monday(1)}: week 1`,
      text:
        coolingOffWeeks > 0
          ? 'Your weeks begin on the Monday after you buy.'
          : 'Your weeks begin on the Monday after you buy. The days until then are a gift.',
    },
    ...(coolingOffWeeks > 0
      ? [
          {
            title: `Until ${sunday(coolingOffWeeks)}: change your mind`,
            text: (
              <>
                Before week 1 you get back all of it, then all but the weeks begun: {back(1)} in
                week 1{coolingOffWeeks > 1 && <>, {back(2)} in week 2</>}. So long the place gets
                nothing.
              </>
            ),
          },
        ]
      : []),
    {
      title: `From ${monday(from)}, week ${from}: leave`,
      text: (
        <>
          With a refund in the same transaction: {back(from)} in week {from}, falling to{' '}
          {back(until)} in week {until}. You may come until that week’s Sunday. Nobody is asked, and
          nobody can stop it.
        </>
      ),
    },
    {
      title:
        longestPauseWeeks > 0 ? `From ${monday(from)}, week ${from}: pause` : 'It can’t be paused',
      text:
        longestPauseWeeks > 0 ? (
          <>
            As often as you like until week {until}, {formatCount(longestPauseWeeks, 'week')} in
            all. From the next Monday on your weeks stand still; so does what you would get back.
          </>
        ) : (
          'Its weeks run on, one after the other.'
        ),
    },
    {
      title: `${sunday(weekCount)}: its last day`,
      text: `${longestPauseWeeks > 0 ? 'If you never pause. ' : ''}It ends by itself, and nothing is ever charged again.`,
    },
  ]

  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="text-2xl font-semibold">
        If you buy it now
      </h2>
      <ol className="mt-4 space-y-4 border-l-2 border-line pl-5">
        {rules.map(({ title, text }) => (
          <li key={title} className="relative">
            <span
              aria-hidden="true"
              className="absolute top-1.5 -left-[1.69rem] size-3 rounded-full bg-slate ring-4 ring-paper"
            />
            <p className="font-semibold">{title}</p>
            <p className="text-[0.95rem] text-muted">{text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-[0.95rem] text-muted">
        A membership belongs to one person: it can’t be sold or passed on, but you can buy it for
        somebody else.
      </p>
    </section>
  )
}
