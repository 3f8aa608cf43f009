import type { MerchantPlan } from '../../lib/MerchantPlan.ts'

/** The week in which all members began, where all did in the same one: then one can speak of “week 28”. */
export function soleStart(
  plans: readonly Pick<MerchantPlan, 'starts' | 'paused'>[],
): number | undefined {
  const weeks = new Set(plans.flatMap(({ starts }) => starts.map(({ week }) => week)))
  const isOne = weeks.size === 1 && plans.every(({ paused }) => paused.length === 0)
  return isOne ? [...weeks][0] : undefined
}
