import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { BalanceSheet } from './balanceSheets.ts'

/** Whether all the money is there, in words. */
export function Verdict({ sheet }: { sheet: BalanceSheet }) {
  const { currency, held, accounts, credits, unassigned } = sheet
  if (held === undefined || unassigned === undefined) {
    return (
      <Notice tone="warning" title="This currency does not answer">
        Its token would not say what the vault holds. That concerns only the merchants who chose it.
      </Notice>
    )
  }
  const owed = <Amount value={accounts + credits} currency={currency} style="exact" />
  const there = <Amount value={held} currency={currency} style="exact" />
  if (unassigned < 0n) {
    return (
      <Notice tone="bad" title="Money is missing" alert>
        Σ of all accounts is {owed}; the vault holds {there}. That is{' '}
        <b>
          <Amount value={-unassigned} currency={currency} style="exact" /> too little
        </b>
        .
      </Notice>
    )
  }
  return (
    <Notice tone="good" title="Nothing is missing">
      Σ of all accounts is {owed}; the vault holds {there}.
      {unassigned > 0n && (
        <>
          {' '}
          The <Amount value={unassigned} currency={currency} style="exact" /> more belong to no
          account: somebody sent them to the vault by mistake, and no call can take them out.
        </>
      )}
    </Notice>
  )
}
