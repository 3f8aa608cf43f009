import { demoMnemonic } from '@homing/sdk/town/personas'
import {
  createPublicClient,
  createWalletClient,
  type EIP1193Provider,
  type Hex,
  hexToBigInt,
  http,
  numberToHex,
  type TypedDataDefinition,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import type { DemoPerson } from './demoTownPeople.ts'

type Request = { method: string; params?: unknown }
type TransactionRequest = { to?: Hex; data?: Hex; value?: Hex; gas?: Hex }

/** An EIP-1193 wallet that signs in the page, for one person of the demo town. */
export function createDemoTownProvider(
  person: DemoPerson,
  rpcUrl: string,
  chainId: number,
): EIP1193Provider {
  const account = mnemonicToAccount(demoMnemonic, { addressIndex: person.index })
  const chain = {
    id: chainId,
    name: 'Homing demo town',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  } as const
  const wallet = createWalletClient({ account, chain, transport: http(rpcUrl) })
  const node = createPublicClient({ chain, transport: http(rpcUrl) })

  async function request({ method, params }: Request): Promise<unknown> {
    const list = Array.isArray(params) ? (params as unknown[]) : []
    switch (method) {
      case 'eth_accounts':
      case 'eth_requestAccounts':
        return [account.address]
      case 'eth_chainId':
        return numberToHex(chainId)
      case 'eth_sendTransaction': {
        const { to, data, value, gas } = list[0] as TransactionRequest
        return wallet.sendTransaction({
          ...(to && { to }),
          ...(data && { data }),
          ...(value && { value: hexToBigInt(value) }),
          ...(gas && { gas: hexToBigInt(gas) }),
        })
      }
      case 'eth_signTypedData_v4': {
        const typed = list[1]
        return account.signTypedData(
          (typeof typed === 'string' ? JSON.parse(typed) : typed) as TypedDataDefinition,
        )
      }
      case 'personal_sign':
        return account.signMessage({ message: { raw: list[0] as Hex } })
      case 'wallet_switchEthereumChain':
      case 'wallet_addEthereumChain':
        return null
      default:
        return node.request({ method, params } as never)
    }
  }

  const nothing = () => {}
  return { request, on: nothing, removeListener: nothing } as unknown as EIP1193Provider
}
