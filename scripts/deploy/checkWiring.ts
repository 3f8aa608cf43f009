import { type Abi, type Address, isAddressEqual, type PublicClient, padHex } from 'viem'
import { altSharesAbi } from '../../sdk/src/abi/altSharesAbi.ts'
import { entangledWeeksAbi } from '../../sdk/src/abi/entangledWeeksAbi.ts'
import { escrowVaultAbi } from '../../sdk/src/abi/escrowVaultAbi.ts'
import { merchantRegistryAbi } from '../../sdk/src/abi/merchantRegistryAbi.ts'
import { patronPoolAbi } from '../../sdk/src/abi/patronPoolAbi.ts'
import { solidarityVouchersAbi } from '../../sdk/src/abi/solidarityVouchersAbi.ts'
import { stampsAbi } from '../../sdk/src/abi/stampsAbi.ts'
import { subscriptionsAbi } from '../../sdk/src/abi/subscriptionsAbi.ts'
import { tipsAbi } from '../../sdk/src/abi/tipsAbi.ts'
import { voucherCardAbi } from '../../sdk/src/abi/voucherCardAbi.ts'
import { weekMarketAbi } from '../../sdk/src/abi/weekMarketAbi.ts'
import { decodeRevert } from '../../sdk/src/errors/decodeRevert.ts'

export type Deployed = Record<
  | 'MerchantRegistry'
  | 'EscrowVault'
  | 'PatronPool'
  | 'VoucherCard'
  | 'SolidarityVouchers'
  | 'Tips'
  | 'SubscriptionCard'
  | 'SubscriptionsDesk'
  | 'SubscriptionsReader'
  | 'Subscriptions'
  | 'ShareCard'
  | 'AltShares'
  | 'StampCard'
  | 'Stamps'
  | 'WeekCard'
  | 'EntangledWeeks'
  | 'WeekMarket',
  Address
>

/** Asks every contract whom it knows, and throws unless they know each other. They can never be told later. */
export async function checkWiring(client: PublicClient, at: Deployed): Promise<void> {
  const { MerchantRegistry: registry, EscrowVault: vault, PatronPool: pool, VoucherCard: card } = at
  const { SolidarityVouchers: vouchers, Tips: tips, Subscriptions: subscriptions } = at

  for (const [name, address] of Object.entries(at)) {
    const code = await client.getCode({ address })
    if (!code) throw new Error(`There is no ${name} at ${address}.`)
  }

  const knows = async (who: keyof Deployed, abi: Abi, name: string, expected: Address) => {
    const found = await client.readContract({ address: at[who], abi, functionName: name })
    if (!isAddressEqual(found as Address, expected)) {
      throw new Error(`${who}.${name} is ${found}, but should be ${expected}.`)
    }
  }
  await knows('MerchantRegistry', merchantRegistryAbi, 'vault', vault)
  await knows('EscrowVault', escrowVaultAbi, 'registry', registry)
  await knows('PatronPool', patronPoolAbi, 'registry', registry)
  await knows('PatronPool', patronPoolAbi, 'vault', vault)
  await knows('VoucherCard', voucherCardAbi, 'registry', registry)
  await knows('SolidarityVouchers', solidarityVouchersAbi, 'registry', registry)
  await knows('SolidarityVouchers', solidarityVouchersAbi, 'vault', vault)
  await knows('SolidarityVouchers', solidarityVouchersAbi, 'patrons', pool)
  await knows('SolidarityVouchers', solidarityVouchersAbi, 'card', card)
  await knows('Tips', tipsAbi, 'registry', registry)
  await knows('Tips', tipsAbi, 'vault', vault)
  await knows('SubscriptionCard', voucherCardAbi, 'registry', registry)
  const parts = ['Subscriptions', 'SubscriptionsDesk', 'SubscriptionsReader'] as const
  for (const half of parts) {
    await knows(half, subscriptionsAbi, 'registry', registry)
    await knows(half, subscriptionsAbi, 'vault', vault)
    await knows(half, subscriptionsAbi, 'patrons', pool)
  }
  await knows('Subscriptions', subscriptionsAbi, 'next', at.SubscriptionsDesk)
  await knows('SubscriptionsDesk', subscriptionsAbi, 'next', at.SubscriptionsReader)
  await knows('Subscriptions', subscriptionsAbi, 'card', at.SubscriptionCard)

  await knows('ShareCard', voucherCardAbi, 'registry', registry)
  await knows('AltShares', altSharesAbi, 'vault', vault)
  await knows('AltShares', altSharesAbi, 'subscriptions', subscriptions)
  await knows('AltShares', altSharesAbi, 'card', at.ShareCard)

  await knows('StampCard', voucherCardAbi, 'registry', registry)
  await knows('WeekCard', voucherCardAbi, 'registry', registry)
  await knows('Stamps', stampsAbi, 'weekTokens', at.EntangledWeeks)
  await knows('Stamps', stampsAbi, 'subscriptions', subscriptions)
  await knows('Stamps', stampsAbi, 'card', at.StampCard)
  await knows('EntangledWeeks', entangledWeeksAbi, 'registry', registry)
  await knows('EntangledWeeks', entangledWeeksAbi, 'vault', vault)
  await knows('EntangledWeeks', entangledWeeksAbi, 'patrons', pool)
  await knows('EntangledWeeks', entangledWeeksAbi, 'subscriptions', subscriptions)
  await knows('EntangledWeeks', entangledWeeksAbi, 'stamps', at.Stamps)
  await knows('EntangledWeeks', entangledWeeksAbi, 'card', at.WeekCard)
  await knows('WeekMarket', weekMarketAbi, 'vouchers', vouchers)
  await knows('WeekMarket', weekMarketAbi, 'shares', at.AltShares)
  await knows('WeekMarket', weekMarketAbi, 'weekTokens', at.EntangledWeeks)
  await knows('WeekMarket', weekMarketAbi, 'subscriptions', subscriptions)

  const books = await client.readContract({
    address: vault,
    abi: escrowVaultAbi,
    functionName: 'books',
  })
  const expected = [pool, vouchers, tips, subscriptions, at.AltShares, at.EntangledWeeks]
  const same = books.length === expected.length
  if (!same || !expected.every((book, i) => isAddressEqual(book, books[i] ?? '0x'))) {
    throw new Error(`EscrowVault.books is ${books}, but should be ${expected}.`)
  }

  // The pool tells nobody its products, so it is asked as if one of them called.
  for (const name of ['SolidarityVouchers', 'Subscriptions', 'EntangledWeeks'] as const) {
    const refusal = await client
      .simulateContract({
        address: pool,
        abi: patronPoolAbi,
        functionName: 'carry',
        args: [padHex('0x', { size: 32 }), 1n, 0n, 0n, registry, 1n],
        account: at[name],
      })
      .then(
        () => undefined,
        (error: unknown) => decodeRevert(error)?.errorName,
      )
    if (refusal !== 'PatronPool_UnknownPool') {
      throw new Error(`PatronPool doesn’t take ${name} for a product (${refusal}).`)
    }
  }
}
