import type { ShareParams } from './ShareParams.ts'
import type { WalletShare } from './WalletShare.ts'

/** A share as the flows about it know it. */
export function shareParamsOf({ id, planId, tier, price, plan }: WalletShare): ShareParams {
  return {
    shareId: id,
    planId,
    tier,
    price,
    currency: plan.merchant.currency,
    title: plan.title,
    merchantName: plan.merchant.name,
  }
}
