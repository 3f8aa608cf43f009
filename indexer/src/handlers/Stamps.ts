import { ponder } from 'ponder:registry'
import { stamp, weekRedemption } from 'ponder:schema'
import { zeroAddress } from 'viem'
import { happened } from '../lib/happened.ts'
import { keepApproval } from '../lib/keepApproval.ts'
import { planOf } from '../lib/planOf.ts'

ponder.on('Stamps:StampKept', async ({ event, context }) => {
  const { id, keeper, plan: planId, guest } = event.args
  const { merchantId } = await planOf(context, planId)
  const { timestamp, tx } = happened(event)
  await context.db.insert(stamp).values({
    id,
    planId,
    merchantId,
    week: Number(event.args.week),
    guest,
    serial: Number(BigInt.asUintN(32, id)),
    holder: keeper,
    keptAt: timestamp,
    tx,
  })
  if (!guest) return
  // The week was used two logs ago; the one between says who got the postcard.
  const used = { id: `${event.block.number}-${event.log.logIndex - 2}` }
  await context.db.update(weekRedemption, used).set({ stampId: id })
})

ponder.on('Stamps:Transfer', async ({ event: { args }, context }) => {
  // A new one is told by StampKept, right after this.
  if (args.from === zeroAddress) return
  await context.db.update(stamp, { id: args.tokenId }).set({ holder: args.to })
})

ponder.on('Stamps:ApprovalForAll', ({ event, context }) => {
  const { owner: account, operator, approved } = event.args
  return keepApproval(context, { log: event.log, args: { account, operator, approved } })
})
