import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { payoutsOf } from './payoutsOf.ts'
import type { PlanTerms } from './planTermsOf.ts'
import { stakeFor } from './stakeFor.ts'

/** What of one membership comes to the place when: with patrons, and without. */
export function WhatYouGetWhen({
  terms,
  currency,
  lambdaBps,
}: {
  terms: PlanTerms
  currency: Address
  /** of the place's first pool, where it has one */
  lambdaBps: number | undefined
}) {
  const payouts = payoutsOf(terms)
  const money = (value: bigint) => <Amount value={value} currency={currency} />
  let cover = 0n
  for (const payout of payouts) if (payout.cover > cover) cover = payout.cover
  const lambda = BigInt(lambdaBps ?? 2_000)
  const stake = stakeFor(cover, lambda, useCurrency(currency)?.decimals ?? 0)

  return (
    <Card>
      <h3 className="text-lg font-semibold">What you get of each membership, and when</h3>
      <table className="mt-3 w-full border-collapse text-[0.95rem] tabular-nums">
        <caption className="sr-only">Paid to you in all, by week of the membership</caption>
        <thead>
          <tr className="border-b-2 border-strong-line text-right text-sm text-muted">
            <th scope="col" className="py-1.5 pr-2 text-left font-semibold">
              By
            </th>
            <th scope="col" className="px-2 py-1.5 font-semibold">
              With patrons
            </th>
            <th scope="col" className="py-1.5 pl-2 font-semibold">
              Without
            </th>
          </tr>
        </thead>
        <tbody>
          {payouts.map(({ week, scheduled, withoutCover, fullAfter }) => (
            <tr key={week} className="border-b border-line text-right align-top">
              <th scope="row" className="py-2 pr-2 text-left font-normal">
                {week === 1 ? 'the purchase' : `week ${week}`}
              </th>
              <td className="px-2 py-2">{money(scheduled)}</td>
              <td className="py-2 pl-2">
                {money(withoutCover)}
                {withoutCover < scheduled && (
                  <span className="block text-sm text-muted">
                    {money(scheduled)} after {fullAfter} weeks
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">
        {cover > 0n ? (
          <>
            Refunds come first: without patrons, part of a third waits until enough weeks are over.
            To have it in time you need {money(cover)} of cover for each member who is that far, so{' '}
            {money(stake)} of free stake on a Monday (at {formatBps(lambda)} a week).
          </>
        ) : (
          'You get it all in time, with or without patrons.'
        )}{' '}
        What nobody earns of the {money(terms.prepaidPrice - (payouts.at(-1)?.scheduled ?? 0n))} for
        keepers is yours in the last week.
      </p>
    </Card>
  )
}
