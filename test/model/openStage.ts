import { encodeBytes32String, type Signer } from 'ethers'
import { network } from 'hardhat'
import { Cornerstone__factory } from '../../typechain-types/factories/core/Cornerstone__factory.ts'
import { EscrowVault__factory } from '../../typechain-types/factories/core/EscrowVault__factory.ts'
import { MerchantRegistry__factory } from '../../typechain-types/factories/core/MerchantRegistry__factory.ts'
import { PatronPool__factory } from '../../typechain-types/factories/core/PatronPool__factory.ts'
import { ActivationDesk__factory } from '../../typechain-types/factories/mocks/ActivationDesk__factory.ts'
import { DemoEuro__factory } from '../../typechain-types/factories/mocks/DemoEuro__factory.ts'
import { Player__factory } from '../../typechain-types/factories/mocks/Player.sol/Player__factory.ts'
import { SolidarityVouchers__factory } from '../../typechain-types/factories/products/SolidarityVouchers__factory.ts'
import { Subscriptions__factory } from '../../typechain-types/factories/products/Subscriptions__factory.ts'
import { SubscriptionsDesk__factory } from '../../typechain-types/factories/products/SubscriptionsDesk__factory.ts'
import { SubscriptionCard__factory } from '../../typechain-types/factories/tokens/SubscriptionCard__factory.ts'
import { VoucherCard__factory } from '../../typechain-types/factories/tokens/VoucherCard__factory.ts'

const GAS = 900_000_000_000n

export const PATRONS = ['patron0', 'patron1', 'patron2'] as const
export const MEMBERS = ['ada', 'ben', 'cleo', 'dora', 'emil', 'finn'] as const
const PEOPLE = ['owner', 'till', 'payee', 'keeper', 'donor', ...PATRONS, ...MEMBERS] as const
/** More than all of them ever spend. */
export const PURSE = 10n ** 24n

/** The real contracts on a chain of their own, and a player with puppets for everybody who takes part. */
export async function openStage() {
  const { ethers, provider } = await network.create({
    override: { blockGasLimit: GAS, hardfork: 'cancun', allowUnlimitedContractSize: false },
  })
  const [deployer] = await ethers.getSigners()
  if (!deployer) throw new Error('no account')
  const house = await deploy(deployer)
  const player = await new Player__factory(deployer).deploy()
  const { euro, vault } = house
  await player.cast(PEOPLE.length, euro, vault, { gasLimit: 100_000_000 })
  const puppets = await player.castOf()
  const people = new Map<string, string>(PEOPLE.map((name, i) => [name, puppets[i] ?? '']))
  for (const puppet of puppets) await euro.mint(puppet, PURSE)

  const addresses = Object.fromEntries(
    await Promise.all(
      Object.entries(house).map(async ([name, contract]) => [name, await contract.getAddress()]),
    ),
  ) as Record<keyof typeof house, string>
  const request = (method: string, params: unknown[] = []) => provider.request({ method, params })
  const to = await player.getAddress()

  return {
    ...house,
    addresses,
    player,
    people,
    addressOf(name: string): string {
      const address = people.get(name)
      if (!address) throw new Error(`nobody is called ${name}`)
      return address
    },
    snapshot: () => request('evm_snapshot'),
    revert: (snapshot: unknown) => request('evm_revert', [snapshot]),
    now: async () => (await ethers.provider.getBlock('latest'))?.timestamp ?? 0,
    /** Sends `data` to the player at a moment. @returns what it told */
    async tell(timestamp: number, data: string): Promise<string[]> {
      await request('evm_setNextBlockTimestamp', [`0x${timestamp.toString(16)}`])
      const hash = await request('eth_sendTransaction', [
        { from: deployer.address, to, data, gas: `0x${(GAS / 2n).toString(16)}` },
      ])
      const receipt = (await request('eth_getTransactionReceipt', [hash])) as {
        status: string
        logs: { address: string; data: string; topics: string[] }[]
      }
      if (receipt.status !== '0x1') throw new Error('the player itself failed')
      return receipt.logs
        .filter(({ address, topics }) => topics.length === 0 && address === to.toLowerCase())
        .map((log) => log.data)
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

async function deploy(deployer: Signer) {
  const builder = await deployer.getAddress()
  const cornerstone = await new Cornerstone__factory(deployer).deploy()
  const at = (name: string) => cornerstone.addressOf(builder, encodeBytes32String(name))
  const build = async (name: string, { data }: { data: string }) => {
    await (await cornerstone.deploy(encodeBytes32String(name), data)).wait()
  }
  const vault = await at('EscrowVault')
  const patrons = await at('PatronPool')
  const vouchers = await at('SolidarityVouchers')
  const subscriptions = await at('Subscriptions')

  const registry = await new MerchantRegistry__factory(deployer).deploy()
  const voucherCard = await new VoucherCard__factory(deployer).deploy(registry)
  const card = await new SubscriptionCard__factory(deployer).deploy(registry)
  const desk = await new SubscriptionsDesk__factory(deployer).deploy(registry, vault, patrons)
  const activation = await new ActivationDesk__factory(deployer).deploy(subscriptions)
  const euro = await new DemoEuro__factory(deployer).deploy()
  await build(
    'EscrowVault',
    await new EscrowVault__factory(deployer).getDeployTransaction([
      patrons,
      vouchers,
      await at('Tips'),
      subscriptions,
    ]),
  )
  await build(
    'PatronPool',
    await new PatronPool__factory(deployer).getDeployTransaction(registry, vault, [
      vouchers,
      subscriptions,
    ]),
  )
  await build(
    'SolidarityVouchers',
    await new SolidarityVouchers__factory(deployer).getDeployTransaction(
      registry,
      vault,
      patrons,
      voucherCard,
    ),
  )
  await build(
    'Subscriptions',
    await new Subscriptions__factory(deployer).getDeployTransaction(desk, card, [activation]),
  )
  return {
    euro,
    registry,
    activation,
    vault: EscrowVault__factory.connect(vault, deployer),
    patrons: PatronPool__factory.connect(patrons, deployer),
    vouchers: SolidarityVouchers__factory.connect(vouchers, deployer),
    subscriptions: Subscriptions__factory.connect(subscriptions, deployer),
    desk: SubscriptionsDesk__factory.connect(subscriptions, deployer),
  }
}
