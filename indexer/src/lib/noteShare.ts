import type { Context } from 'ponder:registry'
import { shareEvent } from 'ponder:schema'
import { unpackShareId } from '@homing/sdk/ids/unpackShareId'
import type { Address } from 'viem'
import { happened } from './happened.ts'
import { planOf } from './planOf.ts'

type Told = {
  kind: string
  holder: Address
  receiver?: Address
  subscriptionId?: bigint
  queueNumber?: number
  amount: bigint
  bounty?: bigint
}

/** Notes what happened to a share. */
export async function noteShare(
  context: Context,
  event: Parameters<typeof happened>[0],
  shareId: bigint,
  told: Told,
  id = happened(event).id,
): Promise<void> {
  const { plan: planId } = unpackShareId(shareId)
  const { merchantId } = await planOf(context, planId)
  await context.db
    .insert(shareEvent)
    .values({ ...happened(event), id, shareId, planId, merchantId, ...told })
}
