import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createTestClient,
  defineChain,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  http,
  parseUnits,
  publicActions,
  walletActions,
} from 'viem'
import { person } from './person.ts'
import { townConfig } from './townConfig.ts'

export const euros = (amount: string): bigint => parseUnits(amount, 6)

/** The town's chain itself, beside the page: what it says, and what others do on it meanwhile. */
export async function townChain() {
  const rpcUrl = process.env.HOMING_RPC
  if (!rpcUrl) throw new Error('There is no town')
  const { chainId, contracts } = await townConfig()
  const chain = defineChain({
    id: chainId,
    name: 'Homing demo town',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const client = createTestClient({ chain, mode: 'anvil', transport: http(), pollingInterval: 50 })
    .extend(publicActions)
    .extend(walletActions)

  return {
    client,
    contracts,

    /** Somebody sends a transaction, and it succeeds. */
    async send<
      const A extends Abi | readonly unknown[],
      N extends ContractFunctionName<A, 'nonpayable' | 'payable'>,
    >(
      by: string,
      call: {
        address: Address
        abi: A
        functionName: N
        args: ContractFunctionArgs<A, 'nonpayable' | 'payable', N>
      },
    ): Promise<void> {
      const data = encodeFunctionData(call as EncodeFunctionDataParameters)
      const hash = await client.sendTransaction({ account: person(by), to: call.address, data })
      const { status } = await client.waitForTransactionReceipt({ hash })
      if (status !== 'success') throw new Error(`${String(call.functionName)} failed`)
    },

    moneyOf: (account: Address) =>
      client.readContract({
        address: contracts.DemoEuro,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      }),

    accountOf: (merchantId: number, label: keyof typeof labels) =>
      client.readContract({
        address: contracts.EscrowVault,
        abi: escrowVaultAbi,
        functionName: 'balanceOf',
        args: [accountId(contracts.DemoEuro, BigInt(merchantId), labels[label])],
      }),

    positionOf: (pool: Hex, patron: Address) =>
      client.readContract({
        address: contracts.PatronPool,
        abi: patronPoolAbi,
        functionName: 'positionOf',
        args: [pool, patron],
      }),

    async now(): Promise<number> {
      return Number((await client.getBlock()).timestamp)
    },

    /** Time passes, and a block comes so that everybody notices. */
    async passTime(seconds: number): Promise<void> {
      await client.increaseTime({ seconds })
      await client.mine({ blocks: 1 })
    },

    /** Waits until the page's index has read all that happened so far. */
    async indexed(): Promise<void> {
      const latest = await client.getBlockNumber({ cacheTime: 0 })
      for (let tries = 0; tries < 100; tries++) {
        const response = await fetch(`${process.env.HOMING_URL}/api/status`)
        const { homing } = (await response.json()) as { homing: { block: { number: number } } }
        if (BigInt(homing.block.number) >= latest) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error('The index does not follow')
    },
  }
}

export type TownChain = Awaited<ReturnType<typeof townChain>>
