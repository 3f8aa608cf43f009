import { type Context, ponder } from 'ponder:registry'
import { currency, merchant, operator, payee } from 'ponder:schema'
import { type Address, erc20Abi } from 'viem'
import { localityText } from '../lib/localityText.ts'
import { orNull } from '../lib/orNull.ts'
import { plainText } from '../lib/plainText.ts'

const mostPayees = 3

ponder.on('MerchantRegistry:MerchantRegistered', async ({ event, context }) => {
  const { args, block } = event
  await context.db.insert(merchant).values({
    id: args.merchant,
    owner: args.owner,
    pendingOwner: null,
    payout: args.payout,
    arbiter: args.arbiter,
    currency: args.currency,
    weekOffset: args.weekOffset,
    sector: args.sector,
    locality: localityText(args.locality),
    name: plainText(args.name),
    metadataURI: plainText(args.metadataURI),
    registeredAt: block.timestamp,
    purchaseCount: 0,
    soldAmount: 0n,
    redeemedAmount: 0n,
    tipsAmount: 0n,
    bond: 0n,
  })
  if (!(await context.db.find(currency, { address: args.currency }))) {
    await context.db.insert(currency).values(await currencyAt(context, args.currency))
  }
})

ponder.on('MerchantRegistry:OwnershipOffered', async ({ event: { args }, context }) => {
  const pendingOwner = orNull(args.to)
  await context.db.update(merchant, { id: args.merchant }).set({ pendingOwner })
})

ponder.on('MerchantRegistry:OwnershipTransferred', async ({ event: { args }, context }) => {
  await context.db
    .update(merchant, { id: args.merchant })
    .set({ owner: args.to, pendingOwner: null })
})

ponder.on('MerchantRegistry:PayoutChanged', async ({ event: { args }, context }) => {
  await context.db.update(merchant, { id: args.merchant }).set({ payout: args.payout })
})

ponder.on('MerchantRegistry:PayeesChanged', async ({ event: { args }, context }) => {
  for (let place = 0; place < mostPayees; place++) {
    await context.db.delete(payee, { merchantId: args.merchant, place })
  }
  for (const [place, { account, bps }] of args.payees.entries()) {
    await context.db.insert(payee).values({ merchantId: args.merchant, account, bps, place })
  }
})

ponder.on('MerchantRegistry:ArbiterChanged', async ({ event: { args }, context }) => {
  await context.db.update(merchant, { id: args.merchant }).set({ arbiter: args.arbiter })
})

ponder.on('MerchantRegistry:MetadataChanged', async ({ event: { args }, context }) => {
  await context.db
    .update(merchant, { id: args.merchant })
    .set({ name: plainText(args.name), metadataURI: plainText(args.metadataURI) })
})

ponder.on('MerchantRegistry:OperatorChanged', async ({ event: { args }, context }) => {
  const { merchant: merchantId, operator: account, allowed } = args
  await context.db
    .insert(operator)
    .values({ merchantId, account, allowed })
    .onConflictDoUpdate({ allowed })
})

/**
 * What a token says of itself; the registry made sure of its decimals only. It is asked as of today: a
 * local chain that was restarted no longer knows the state of earlier blocks.
 */
async function currencyAt({ client }: Context, address: Address) {
  const token = { address, abi: erc20Abi, cache: 'immutable' } as const
  const read = async (functionName: 'symbol' | 'name') => {
    try {
      const text = await client.readContract({ ...token, functionName })
      return plainText(text).slice(0, 64)
    } catch {
      return ''
    }
  }
  const decimals = await client.readContract({ ...token, functionName: 'decimals' })
  return { address, decimals, symbol: await read('symbol'), name: await read('name') }
}
