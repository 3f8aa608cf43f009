const weeksPerYear = 52

/**
 * The share of such merchants that may fail in a year before a patron loses more than it earns: about the cut of a
 * sale ÷ the years for which it is carried. A cut of 20% and vouchers redeemed within 3 months: 80%.
 */
export function breakEven(cutBps: number, weeksOutstanding: number): number {
  // A voucher redeemed in the week of its sale was carried for half of that week.
  const years = Math.max(weeksOutstanding, 0.5) / weeksPerYear
  return cutBps / 10_000 / years
}
