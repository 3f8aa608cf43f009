import { type Context, ponder } from 'ponder:registry'
import { account, credit, posting } from 'ponder:schema'
import { postingsOfThree } from '@homing/sdk/escrow/postingsOfThree'
import { labels } from '@homing/sdk/ids/labels'
import { unpackAccountId } from '@homing/sdk/ids/unpackAccountId'
import type { Hex } from 'viem'
import { changePrepaid } from '../lib/changePrepaid.ts'
import { happened } from '../lib/happened.ts'

const prepaidPools = new Map<
  number,
  'allowance' | 'topUp' | 'transaction' | 'coolingOff' | 'forfeits' | 'presale' | 'weeks'
>([
  [labels.allowance, 'allowance'],
  [labels.topUp, 'topUp'],
  [labels.transaction, 'transaction'],
  [labels.coolingOff, 'coolingOff'],
  [labels.forfeits, 'forfeits'],
  [labels.presale, 'presale'],
  [labels.weeks, 'weeks'],
])

ponder.on('EscrowVault:Posted', async ({ event, context }) => {
  const { account: accountId, amount } = event.args
  await post(context, event.block.timestamp, { ...happened(event), accountId, amount })
})

ponder.on('EscrowVault:PostedThree', async ({ event, context }) => {
  const when = happened(event)
  for (const { account, amount } of postingsOfThree(event.args.first, event.args.amounts)) {
    const id = `${when.id}-${unpackAccountId(account).label}`
    await post(context, event.block.timestamp, { ...when, id, accountId: account, amount })
  }
})

type Posting = ReturnType<typeof happened> & { accountId: Hex; amount: bigint }

async function post(context: Context, timestamp: bigint, movement: Posting) {
  const { accountId, amount } = movement
  const { currency, merchant, label } = unpackAccountId(accountId)
  const merchantId = Number(merchant)

  await context.db
    .insert(account)
    .values({ id: accountId, merchantId, currency, label, balance: amount })
    .onConflictDoUpdate((row) => ({ balance: row.balance + amount }))
  await context.db.insert(posting).values({ ...movement, merchantId, label, currency })

  const pool = prepaidPools.get(label)
  if (!pool) return
  await changePrepaid(context, merchantId, timestamp, (row) => ({ [pool]: row[pool] + amount }))
}

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
