import { type Address, encodeDeployData, type Hex, keccak256, toHex } from 'viem'
import { readArtifact } from '../../scripts/abis/readArtifact.ts'
import { cornerstoneAddress } from './cornerstoneAddress.ts'
import { create2Address } from './create2Address.ts'

export const builtSources = {
  MerchantRegistry: 'core/MerchantRegistry',
  EscrowVault: 'core/EscrowVault',
  PatronPool: 'core/PatronPool',
  VoucherCard: 'tokens/VoucherCard',
  SolidarityVouchers: 'products/SolidarityVouchers',
  Tips: 'products/Tips',
  SubscriptionCard: 'tokens/SubscriptionCard',
  SubscriptionsReader: 'products/SubscriptionsReader',
  SubscriptionsDesk: 'products/SubscriptionsDesk',
  Subscriptions: 'products/Subscriptions',
  ShareCard: 'tokens/ShareCard',
  AltShares: 'products/AltShares',
  StampCard: 'tokens/StampCard',
  Stamps: 'products/Stamps',
  WeekCard: 'tokens/WeekCard',
  EntangledWeeks: 'products/EntangledWeeks',
  WeekMarket: 'market/WeekMarket',
} as const

export type BuiltName = keyof typeof builtSources
export const builtNames = Object.keys(builtSources) as BuiltName[]

type Building = { address: Address; salt: Hex; creationCode: Hex }

export type DeploymentPlan = {
  builder: Address
  /** the salt of Ignition's create2 strategy, which deploys the cornerstone */
  salt: Hex
  cornerstone: Address
  /** play money, where it is asked for */
  demoEuro: Address
  buildings: Record<BuiltName, Building>
}

/**
 * The contracts name each other in immutables, in a circle. So every address is worked out first, from the
 * builder and a salt alone, and then goes into the creation code of the others.
 */
export function planDeployment(builder: Address, saltText = 'homing'): DeploymentPlan {
  const salt = keccak256(toHex(saltText))
  const cornerstone = create2Address(salt, readArtifact('core/Cornerstone').bytecode)
  const saltOf = (name: BuiltName) => keccak256(toHex(`${saltText}/${name}`))
  const at = (name: BuiltName) => cornerstoneAddress(cornerstone, builder, saltOf(name))

  const registry = at('MerchantRegistry')
  const vault = at('EscrowVault')
  const pool = at('PatronPool')
  const vouchers = at('SolidarityVouchers')
  const subscriptions = at('Subscriptions')
  const shares = at('AltShares')
  const weeks = at('EntangledWeeks')
  const constructorArgs: Record<BuiltName, readonly unknown[]> = {
    MerchantRegistry: [vault],
    // The place in this list is the high half of a book's labels (contracts/types/Labels.sol).
    EscrowVault: [registry, [pool, vouchers, at('Tips'), subscriptions, shares, weeks]],
    PatronPool: [registry, vault, [vouchers, subscriptions, weeks]],
    VoucherCard: [registry],
    SolidarityVouchers: [registry, vault, pool, at('VoucherCard')],
    Tips: [registry, vault],
    SubscriptionCard: [registry],
    SubscriptionsReader: [registry, vault, pool],
    SubscriptionsDesk: [registry, vault, pool, at('SubscriptionsReader')],
    Subscriptions: [
      registry,
      vault,
      pool,
      at('SubscriptionsDesk'),
      at('SubscriptionCard'),
      [shares],
    ],
    ShareCard: [registry],
    AltShares: [vault, subscriptions, at('ShareCard'), [at('WeekMarket')]],
    StampCard: [registry],
    Stamps: [weeks, subscriptions, at('StampCard')],
    WeekCard: [registry],
    // Nobody decides claims yet.
    EntangledWeeks: [registry, vault, pool, subscriptions, at('Stamps'), at('WeekCard'), []],
    WeekMarket: [vouchers, shares, weeks, subscriptions],
  }

  const building = (name: BuiltName): Building => {
    const { abi, bytecode } = readArtifact(builtSources[name])
    const args = constructorArgs[name]
    const creationCode =
      args.length === 0 ? bytecode : encodeDeployData({ abi, bytecode, args: [...args] })
    return { address: at(name), salt: saltOf(name), creationCode }
  }
  const buildings = Object.fromEntries(builtNames.map((name) => [name, building(name)]))
  return {
    builder,
    salt,
    cornerstone,
    demoEuro: create2Address(salt, readArtifact('mocks/DemoEuro').bytecode),
    buildings: buildings as Record<BuiltName, Building>,
  }
}
