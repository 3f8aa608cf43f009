import { JsonRpcProvider } from 'ethers'
import { ActivationDesk__factory } from '../../typechain-types/factories/mocks/ActivationDesk__factory.ts'
import { Player__factory } from '../../typechain-types/factories/mocks/Player.sol/Player__factory.ts'
import { openHouse } from '../support/openHouse.ts'
import { openChain } from './openChain.ts'

const GAS = '0xe8d4a51000'

export const PATRONS = ['patron0', 'patron1', 'patron2'] as const
export const MEMBERS = ['ada', 'ben', 'cleo', 'dora', 'emil', 'finn'] as const
const PEOPLE = ['owner', 'till', 'payee', 'keeper', 'donor', ...PATRONS, ...MEMBERS] as const
/** More than all of them ever spend. */
export const PURSE = 10n ** 24n

/** The real contracts on a chain of their own, and a player with puppets for everybody who takes part. */
export async function openStage() {
  const chain = await openChain()
  const { ask } = chain
  const provider = new JsonRpcProvider(chain.url, 31_337, {
    staticNetwork: true,
    pollingInterval: 20,
    batchStallTime: 0,
    cacheTimeout: -1,
  })
  const deployer = await provider.getSigner(0)
  const activation = await new ActivationDesk__factory(deployer).deploy()
  const house = { activation, ...(await openHouse(deployer, await activation.getAddress())) }
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
  const to = await player.getAddress()

  // From now on a block is made when a history says so, at its time.
  await ask('evm_setAutomine', false)

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
    snapshot: () => ask('evm_snapshot'),
    revert: (snapshot: unknown) => ask('evm_revert', snapshot),
    now: async () => {
      const block = (await ask('eth_getBlockByNumber', 'latest', false)) as { timestamp: string }
      return Number(block.timestamp)
    },
    close: async () => {
      provider.destroy()
      await chain.close()
    },
    /** Sends `data` to the player at a moment. @returns what it told */
    async tell(timestamp: number, data: string): Promise<string[]> {
      const transaction = { from: deployer.address, to, data, gas: GAS }
      const hash = await ask('eth_sendTransaction', transaction)
      await ask('evm_mine', timestamp)
      const receipt = (await ask('eth_getTransactionReceipt', hash)) as Receipt
      if (receipt.status !== '0x1') throw new Error('the player itself failed')
      return receipt.logs
        .filter(({ address, topics }) => topics.length === 0 && address === to.toLowerCase())
        .map((log) => log.data)
    },
  }
}

interface Receipt {
  status: string
  logs: { address: string; data: string; topics: string[] }[]
}

export type Stage = Awaited<ReturnType<typeof openStage>>
