/** 19.5122 as "19.5%". */
export function formatPercent(percent: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 }).format(
    percent / 100,
  )
}
