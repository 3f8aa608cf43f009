import { ponder } from 'ponder:registry'
import { account, credit, posting } from 'ponder:schema'
import { unpackAccountId } from '@homing/sdk/ids/unpackAccountId'
import { happened } from '../lib/happened.ts'

ponder.on('EscrowVault:Posted', async ({ event, context }) => {
  const { account: accountId, amount } = event.args
  const { currency, merchant, label } = unpackAccountId(accountId)
  const merchantId = Number(merchant)

  await context.db
    .insert(account)
    .values({ id: accountId, merchantId, currency, label, balance: amount })
    .onConflictDoUpdate((row) => ({ balance: row.balance + amount }))
  await context.db
    .insert(posting)
    .values({ ...happened(event), accountId, merchantId, label, currency, amount })
})

ponder.on('EscrowVault:Credited', async ({ event: { args }, context }) => {
  const { currency, to, amount } = args
  await context.db
    .insert(credit)
    .values({ currency, account: to, amount })
    .onConflictDoUpdate((row) => ({ amount: row.amount + amount }))
})

ponder.on('EscrowVault:CreditWithdrawn', async ({ event: { args }, context }) => {
  const { currency, from, amount } = args
  await context.db
    .update(credit, { currency, account: from })
    .set((row) => ({ amount: row.amount - amount }))
})
