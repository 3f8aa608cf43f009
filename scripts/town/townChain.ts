import {
  type Abi,
  type Account,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  encodeFunctionData,
  type Hex,
  http,
  numberToHex,
  type PublicClient,
} from 'viem'
import { explainRevert } from '../../sdk/src/errors/explainRevert.ts'

type Signer = Account & {
  signTransaction: NonNullable<Account['signTransaction']>
}
type Write<abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable'>> = {
  address: Address
  abi: abi
  functionName: name
  args: ContractFunctionArgs<abi, 'nonpayable', name>
}

export type TownChain = {
  client: PublicClient
  chainId: number
  sent: () => number
  /** When the next transaction happens, in seconds; it waits its turn after the last one. */
  setTime: (at: bigint) => void
  /** When the last one happened. */
  time: () => bigint
  /** Sends one transaction in a block of its own, and throws with a sentence where it fails. */
  send: <abi extends Abi, name extends ContractFunctionName<abi, 'nonpayable'>>(
    from: Signer,
    write: Write<abi, name>,
  ) => Promise<void>
  rpc: <T>(method: string, params: unknown[]) => Promise<T>
  /** Mines a block now, by the clock on the wall, which is the chain's from then on. */
  comeHome: () => Promise<void>
}

const gas = 3_000_000n
const gasPrice = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 8n }

/** A local chain whose clock we turn. Only a node that lets us (anvil) will do. */
export async function townChain(rpcUrl: string): Promise<TownChain> {
  const client = createPublicClient({ transport: http(rpcUrl, { retryCount: 0 }) })
  const rpc = <T>(method: string, params: unknown[]) =>
    client.request({ method, params } as never) as Promise<T>
  const chainId = await client.getChainId()
  const nonces = new Map<Address, number>()
  let latest = (await client.getBlock()).timestamp
  let wanted = latest
  let sent = 0

  const tick = async () => {
    latest = latest < wanted ? wanted : latest + 1n
    await rpc('evm_setNextBlockTimestamp', [numberToHex(latest)])
  }

  return {
    client,
    chainId,
    rpc,
    sent: () => sent,
    time: () => latest,
    setTime: (at) => {
      wanted = at
    },
    async send(from, write) {
      const { address: to } = write
      const data = encodeFunctionData(write as Parameters<typeof encodeFunctionData>[0])
      const nonce =
        nonces.get(from.address) ??
        (await client.getTransactionCount({ address: from.address, blockTag: 'latest' }))
      const signed = await from.signTransaction({
        chainId,
        type: 'eip1559',
        to,
        data,
        nonce,
        gas,
        ...gasPrice,
      })
      await tick()
      // The answer comes with the receipt, when the block is there.
      const { status } = await rpc<{ status: Hex }>('eth_sendRawTransactionSync', [signed])
      nonces.set(from.address, nonce + 1)
      sent += 1
      if (status === '0x1') return

      const why = await client.call({ account: from.address, to, data }).then(
        () => 'It would go through now.',
        (error: unknown) => explainRevert(error) ?? String(error),
      )
      throw new Error(`${write.functionName} failed: ${why}`)
    },
    async comeHome() {
      const now = BigInt(Math.floor(Date.now() / 1_000))
      wanted = now
      latest = latest < now ? now : latest + 1n
      await rpc('evm_setTime', [numberToHex(latest)])
      await rpc('evm_mine', [])
    },
  }
}
