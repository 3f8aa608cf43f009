/** 2,000 bps as "20%". */
export function formatBps(bps: number | bigint): string {
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 }).format(
    Number(bps) / 10_000,
  )
}
