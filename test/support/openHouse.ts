import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import type { ContractFactory } from 'ethers'
import { encodeBytes32String } from 'ethers'
import type { NetworkConnection } from 'hardhat/types/network'
import type {
  DemoEuro,
  EscrowVault,
  MerchantRegistry,
  PatronPool,
  SolidarityVouchers,
  Tips,
} from '../../typechain-types/index.ts'

type Ethers = NetworkConnection<'l1'>['ethers']

export interface House {
  euro: DemoEuro
  registry: MerchantRegistry
  vault: EscrowVault
  patrons: PatronPool
  vouchers: SolidarityVouchers
  tips: Tips
}

/** Names of the contracts that must know each other before they exist. */
const NAMES = ['EscrowVault', 'PatronPool', 'SolidarityVouchers', 'Tips'] as const

/** Deploys all contracts through a Cornerstone, and play money. `extraProduct` may carry, release and lose as well. */
export async function openHouse(
  ethers: Ethers,
  deployer: HardhatEthersSigner,
  extraProduct?: string,
): Promise<House> {
  const cornerstone = await ethers.deployContract('Cornerstone', deployer)
  const at: Record<string, string> = {}
  for (const name of NAMES) {
    at[name] = await cornerstone.addressOf(deployer.address, encodeBytes32String(name))
  }
  const registry = await ethers.deployContract('MerchantRegistry', deployer)
  const card = await ethers.deployContract('VoucherCard', [registry.target], deployer)
  const euro = await ethers.deployContract('DemoEuro', deployer)

  const products = [at.SolidarityVouchers, ...(extraProduct ? [extraProduct] : [])]
  const build = async (name: (typeof NAMES)[number], args: unknown[]) => {
    const factory: ContractFactory = await ethers.getContractFactory(name, deployer)
    const { data } = await factory.getDeployTransaction(...args)
    await (await cornerstone.deploy(encodeBytes32String(name), data)).wait()
  }
  await build('EscrowVault', [[at.PatronPool, at.SolidarityVouchers, at.Tips]])
  await build('PatronPool', [registry.target, at.EscrowVault, products])
  await build('SolidarityVouchers', [
    registry.target,
    at.EscrowVault,
    at.PatronPool,
    card.target,
  ])
  await build('Tips', [registry.target, at.EscrowVault])

  return {
    euro,
    registry,
    vault: await ethers.getContractAt('EscrowVault', at.EscrowVault as string, deployer),
    patrons: await ethers.getContractAt('PatronPool', at.PatronPool as string, deployer),
    vouchers: await ethers.getContractAt('SolidarityVouchers', at.SolidarityVouchers as string, deployer),
    tips: await ethers.getContractAt('Tips', at.Tips as string, deployer),
  }
}

export const poolIdOf = (currency: string, merchant: bigint, number: bigint): string =>
  `0x${((BigInt(currency) << 40n) | (merchant << 8n) | number).toString(16).padStart(64, '0')}`

