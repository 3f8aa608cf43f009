import { formatBps } from '../../lib/formatBps.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { breakEven } from './breakEven.ts'

/** How many such places may fail before standing behind them costs more than it brings. */
export function BreakEven({ cutBps, median }: { cutBps: number; median: number | undefined }) {
  const percent = (share: number) => formatBps(Math.round(share * 100) * 100)
  const here = median === undefined ? undefined : breakEven(cutBps, median)
  return (
    <div className="mt-4 rounded-xl bg-sunk px-4 py-3 text-[0.95rem]">
      <p>
        <b>When does it pay?</b> About where fewer such places fail in a year than the cut ÷ the
        years for which you carry a voucher: with a cut of {formatBps(cutBps)} that is{' '}
        {percent(breakEven(cutBps, 13))} a year where vouchers are redeemed in 3 months,{' '}
        {percent(breakEven(cutBps, 26))} in 6, {percent(breakEven(cutBps, 52))} in 12.
      </p>
      {here !== undefined && median !== undefined && (
        <p className="mt-1">
          Here, {median === 0 ? 'in the same week' : `after ${formatCount(median, 'week')}`}:{' '}
          {here > 1
            ? 'above 100% a year. That says nothing of a place that sells much and then closes.'
            : `about ${percent(here)}.`}{' '}
          Vouchers that are still out aren’t counted, and some come late.
        </p>
      )}
    </div>
  )
}
