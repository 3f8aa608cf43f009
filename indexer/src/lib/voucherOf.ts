import type { Context } from 'ponder:registry'
import { voucher } from 'ponder:schema'
import { weekOfVoucher } from '@homing/sdk/ids/weekOfVoucher'
import { offerOf } from './offerOf.ts'

/** The voucher's row, new where it is seen for the first time. */
export async function voucherOf(context: Context, id: bigint) {
  const found = await context.db.find(voucher, { id })
  if (found) return found
  const { id: offerId, merchantId } = await offerOf(context, id)
  return await context.db.insert(voucher).values({
    id,
    offerId,
    merchantId,
    week: Number(weekOfVoucher(id)),
    sold: 0n,
    redeemed: 0n,
    repaid: 0n,
    expired: 0n,
    repaymentAmount: 0n,
  })
}
