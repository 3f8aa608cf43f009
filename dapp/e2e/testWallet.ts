import type { Page } from '@playwright/test'
import {
  type Address,
  createPublicClient,
  createWalletClient,
  defineChain,
  type Hex,
  hexToBigInt,
  http,
  numberToHex,
  type TypedDataDefinition,
} from 'viem'
import { person } from './person.ts'

type Request = { method: string; params?: unknown[] }
type Transaction = { to?: Hex; data?: Hex; value?: Hex }

export type TestWallet = {
  address: Address
  /** What it was asked, in order. */
  asked: string[]
  /** Says no to the next request that needs the person. */
  refuseNext(): void
  /** Lets `act` happen while the person still looks at the next request. */
  meanwhile(act: () => Promise<void>): void
  /** Goes to another network, as a person would in the wallet. */
  goTo(chainId: number): Promise<void>
}

/** Needs a person: everything else is only asked of the chain. */
const needsPerson = ['eth_sendTransaction', 'eth_signTypedData_v4', 'personal_sign']

/**
 * An injected wallet (EIP-1193, announced by EIP-6963) for one person of the town. It signs here, in Node: the page
 * never has the key.
 */
export async function installWallet(page: Page, name: string): Promise<TestWallet> {
  const rpcUrl = process.env.HOMING_RPC
  if (!rpcUrl) throw new Error('There is no town')

  const account = person(name)
  const townChain = 31_337
  const chain = defineChain({
    id: townChain,
    name: 'Homing demo town',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const wallet = createWalletClient({ account, chain, transport: http(rpcUrl) })
  const node = createPublicClient({ chain, transport: http(rpcUrl) })

  const asked: string[] = []
  let refuses = false
  let meanwhile: (() => Promise<void>) | undefined
  // Like any wallet: a page learns nothing of it before it has asked.
  let known = false
  let chainId = townChain

  const goTo = async (next: number) => {
    chainId = next
    await page.evaluate(
      (id) => window.dispatchEvent(new CustomEvent('test-wallet:chain', { detail: id })),
      numberToHex(next),
    )
  }

  async function answer({ method, params = [] }: Request): Promise<unknown> {
    asked.push(method)
    if (refuses && needsPerson.includes(method)) {
      refuses = false
      throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
    }
    if (meanwhile && needsPerson.includes(method)) {
      const act = meanwhile
      meanwhile = undefined
      await act()
    }
    switch (method) {
      case 'eth_accounts':
        return known ? [account.address] : []
      case 'eth_requestAccounts':
        known = true
        return [account.address]
      case 'eth_chainId':
        return numberToHex(chainId)
      case 'wallet_switchEthereumChain':
        await goTo(Number((params[0] as { chainId: Hex }).chainId))
        return null
      case 'eth_signTypedData_v4':
        return account.signTypedData(JSON.parse(params[1] as string) as TypedDataDefinition)
      case 'eth_sendTransaction': {
        const { to, data, value } = params[0] as Transaction
        return wallet.sendTransaction({
          ...(to && { to }),
          ...(data && { data }),
          ...(value && { value: hexToBigInt(value) }),
        })
      }
      default:
        return node.request({ method, params } as never)
    }
  }

  await page.exposeFunction('testWalletRequest', (request: Request) =>
    answer(request).then(
      (result) => ({ result }),
      (error: { code?: number; message?: string }) => ({
        error: { code: error.code ?? -32_603, message: error.message ?? 'failed' },
      }),
    ),
  )
  await page.addInitScript(announce)
  return {
    address: account.address,
    asked,
    goTo,
    refuseNext() {
      refuses = true
    },
    meanwhile(act) {
      meanwhile = act
    },
  }
}

/** Runs in the page. */
function announce(): void {
  type Answer = { result?: unknown; error?: { code: number; message: string } }
  type Listener = (value: unknown) => void
  const ask = (request: unknown) =>
    (
      window as unknown as { testWalletRequest(request: unknown): Promise<Answer> }
    ).testWalletRequest(request)

  const listeners = new Map<string, Set<Listener>>()
  const provider = {
    async request(request: unknown) {
      const { result, error } = await ask(request)
      if (error) throw Object.assign(new Error(error.message), { code: error.code })
      return result
    },
    on(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    removeListener(event: string, listener: Listener) {
      listeners.get(event)?.delete(listener)
    },
  }
  window.addEventListener('test-wallet:chain', (event) => {
    for (const listener of listeners.get('chainChanged') ?? [])
      listener((event as CustomEvent).detail)
  })

  const info = {
    uuid: '6f2f3a52-0d0a-4f0c-9d3a-6d2b1c0e9a11',
    name: 'Test wallet',
    icon: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E',
    rdns: 'example.homing.test-wallet',
  }
  const say = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
    )
  window.addEventListener('eip6963:requestProvider', say)
  say()
}
