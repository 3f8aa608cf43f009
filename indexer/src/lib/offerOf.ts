import type { Context } from 'ponder:registry'
import { offer } from 'ponder:schema'
import { offerOfVoucher } from '@homing/sdk/ids/offerOfVoucher'

/** The offer of which a voucher was sold. */
export async function offerOf(context: Context, voucherId: bigint) {
  const id = offerOfVoucher(voucherId)
  const row = await context.db.find(offer, { id })
  if (!row) throw new Error(`Offer ${id} was never published`)
  return row
}
