import { ponder } from 'ponder:registry'
import { hostPart, merchant, tip } from 'ponder:schema'
import { happened } from '../lib/happened.ts'
import { orNull } from '../lib/orNull.ts'
import { plainText } from '../lib/plainText.ts'

ponder.on('Tips:Tipped', async ({ event, context }) => {
  const { merchant: merchantId, payer, host, amount, note } = event.args
  await context.db.insert(tip).values({
    ...happened(event),
    merchantId,
    payer,
    host: orNull(host),
    amount,
    hostPart: event.args.hostPart,
    note: plainText(note),
  })
  await context.db
    .update(merchant, { id: merchantId })
    .set((row) => ({ tipsAmount: row.tipsAmount + amount }))
})

ponder.on('Tips:HostPartChanged', async ({ event: { args }, context }) => {
  const bps = Number(args.bps)
  await context.db
    .insert(hostPart)
    .values({ merchantId: args.merchant, host: args.host, bps })
    .onConflictDoUpdate({ bps })
})
