import { encodeBytes32String, type Signer } from 'ethers'
import type { EscrowVault } from '../../typechain-types/core/EscrowVault.ts'
import type { MerchantRegistry } from '../../typechain-types/core/MerchantRegistry.ts'
import type { PatronPool } from '../../typechain-types/core/PatronPool.ts'
import { Cornerstone__factory } from '../../typechain-types/factories/core/Cornerstone__factory.ts'
import { EscrowVault__factory } from '../../typechain-types/factories/core/EscrowVault__factory.ts'
import { MerchantRegistry__factory } from '../../typechain-types/factories/core/MerchantRegistry__factory.ts'
import { PatronPool__factory } from '../../typechain-types/factories/core/PatronPool__factory.ts'
import { ISubscriptions__factory } from '../../typechain-types/factories/interfaces/ISubscriptions.sol/ISubscriptions__factory.ts'
import { WeekMarket__factory } from '../../typechain-types/factories/market/WeekMarket__factory.ts'
import { DemoEuro__factory } from '../../typechain-types/factories/mocks/DemoEuro__factory.ts'
import { AltShares__factory } from '../../typechain-types/factories/products/AltShares__factory.ts'
import { EntangledWeeks__factory } from '../../typechain-types/factories/products/EntangledWeeks__factory.ts'
import { SolidarityVouchers__factory } from '../../typechain-types/factories/products/SolidarityVouchers__factory.ts'
import { Stamps__factory } from '../../typechain-types/factories/products/Stamps__factory.ts'
import { Subscriptions__factory } from '../../typechain-types/factories/products/Subscriptions__factory.ts'
import { SubscriptionsDesk__factory } from '../../typechain-types/factories/products/SubscriptionsDesk__factory.ts'
import { SubscriptionsReader__factory } from '../../typechain-types/factories/products/SubscriptionsReader__factory.ts'
import { Tips__factory } from '../../typechain-types/factories/products/Tips__factory.ts'
import { ShareCard__factory } from '../../typechain-types/factories/tokens/ShareCard__factory.ts'
import { StampCard__factory } from '../../typechain-types/factories/tokens/StampCard__factory.ts'
import { SubscriptionCard__factory } from '../../typechain-types/factories/tokens/SubscriptionCard__factory.ts'
import { VoucherCard__factory } from '../../typechain-types/factories/tokens/VoucherCard__factory.ts'
import { WeekCard__factory } from '../../typechain-types/factories/tokens/WeekCard__factory.ts'
import type { ISubscriptions } from '../../typechain-types/interfaces/ISubscriptions.sol/ISubscriptions.ts'
import type { WeekMarket } from '../../typechain-types/market/WeekMarket.ts'
import type { DemoEuro } from '../../typechain-types/mocks/DemoEuro.ts'
import type { AltShares } from '../../typechain-types/products/AltShares.ts'
import type { EntangledWeeks } from '../../typechain-types/products/EntangledWeeks.ts'
import type { SolidarityVouchers } from '../../typechain-types/products/SolidarityVouchers.ts'
import type { Stamps } from '../../typechain-types/products/Stamps.ts'
import type { Tips } from '../../typechain-types/products/Tips.ts'

export interface House {
  euro: DemoEuro
  registry: MerchantRegistry
  vault: EscrowVault
  patrons: PatronPool
  vouchers: SolidarityVouchers
  tips: Tips
  subscriptions: ISubscriptions
  altShares: AltShares
  weeks: EntangledWeeks
  stamps: Stamps
  market: WeekMarket
}

/** Deploys all contracts through a Cornerstone, and play money. `extraProduct` may carry, release, lose and activate as well. */
export async function openHouse(deployer: Signer, extraProduct?: string): Promise<House> {
  const builder = await deployer.getAddress()
  const cornerstone = await new Cornerstone__factory(deployer).deploy()
  const at = (name: string) => cornerstone.addressOf(builder, encodeBytes32String(name))
  const build = async (name: string, { data }: { data: string }) => {
    await (await cornerstone.deploy(encodeBytes32String(name), data)).wait()
  }
  const vault = await at('EscrowVault')
  const patrons = await at('PatronPool')
  const vouchers = await at('SolidarityVouchers')
  const tips = await at('Tips')
  const subscriptions = await at('Subscriptions')
  const altShares = await at('AltShares')
  const weeks = await at('EntangledWeeks')
  const market = await at('WeekMarket')

  const registry = await new MerchantRegistry__factory(deployer).deploy(vault)
  const card = await new VoucherCard__factory(deployer).deploy(registry)
  const euro = await new DemoEuro__factory(deployer).deploy()
  const extra = extraProduct ? [extraProduct] : []
  const products = [vouchers, subscriptions, weeks, ...extra]
  await build(
    'EscrowVault',
    await new EscrowVault__factory(deployer).getDeployTransaction(registry, [
      patrons,
      vouchers,
      tips,
      subscriptions,
      altShares,
      weeks,
      ...extra,
    ]),
  )
  await build(
    'PatronPool',
    await new PatronPool__factory(deployer).getDeployTransaction(registry, vault, products),
  )
  await build(
    'SolidarityVouchers',
    await new SolidarityVouchers__factory(deployer).getDeployTransaction(
      registry,
      vault,
      patrons,
      card,
    ),
  )
  await build('Tips', await new Tips__factory(deployer).getDeployTransaction(registry, vault))

  const reader = await new SubscriptionsReader__factory(deployer).deploy(registry, vault, patrons)
  const desk = await new SubscriptionsDesk__factory(deployer).deploy(
    registry,
    vault,
    patrons,
    reader,
  )
  const door = await new SubscriptionCard__factory(deployer).deploy(registry)
  await build(
    'Subscriptions',
    await new Subscriptions__factory(deployer).getDeployTransaction(
      registry,
      vault,
      patrons,
      desk,
      door,
      [altShares, ...extra],
    ),
  )
  const shareCard = await new ShareCard__factory(deployer).deploy(registry)
  await build(
    'AltShares',
    await new AltShares__factory(deployer).getDeployTransaction(vault, subscriptions, shareCard, [
      market,
    ]),
  )
  const stampCard = await new StampCard__factory(deployer).deploy(registry)
  const stamps = await new Stamps__factory(deployer).deploy(weeks, subscriptions, stampCard)
  const weekCard = await new WeekCard__factory(deployer).deploy(registry)
  await build(
    'EntangledWeeks',
    await new EntangledWeeks__factory(deployer).getDeployTransaction(
      registry,
      vault,
      patrons,
      subscriptions,
      stamps,
      weekCard,
      [],
    ),
  )
  await build(
    'WeekMarket',
    await new WeekMarket__factory(deployer).getDeployTransaction(
      vouchers,
      altShares,
      weeks,
      subscriptions,
    ),
  )

  return {
    euro,
    registry,
    vault: EscrowVault__factory.connect(vault, deployer),
    patrons: PatronPool__factory.connect(patrons, deployer),
    vouchers: SolidarityVouchers__factory.connect(vouchers, deployer),
    tips: Tips__factory.connect(tips, deployer),
    subscriptions: ISubscriptions__factory.connect(subscriptions, deployer),
    altShares: AltShares__factory.connect(altShares, deployer),
    weeks: EntangledWeeks__factory.connect(weeks, deployer),
    stamps,
    market: WeekMarket__factory.connect(market, deployer),
  }
}

export const poolIdOf = (currency: string, merchant: bigint, number: bigint): string =>
  `0x${((BigInt(currency) << 40n) | (merchant << 8n) | number).toString(16).padStart(64, '0')}`
