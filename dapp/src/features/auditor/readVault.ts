import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { type Address, erc20Abi, type Hex } from 'viem'
import type { ChainReader } from '../../lib/useChainQuery.ts'

export type VaultAsked = Readonly<{
  currencies: readonly Address[]
  accounts: readonly { id: Hex }[]
  credits: readonly { currency: Address; account: Address }[]
}>

export type VaultAnswer = Readonly<{
  /** The vault's token balance by currency; undefined where the token doesn't answer. */
  tokens: ReadonlyMap<Address, bigint | undefined>
  accounts: ReadonlyMap<Hex, bigint>
  /** In the order of the question. */
  credits: readonly bigint[]
}>

/** What the chain says of the vault at one block. */
export async function readVault(
  { client, contracts, blockNumber }: ChainReader & { blockNumber: bigint },
  { currencies, accounts, credits }: VaultAsked,
): Promise<VaultAnswer> {
  const vault = { address: contracts.EscrowVault, abi: escrowVaultAbi, blockNumber } as const
  const [tokens, balances, waiting] = await Promise.all([
    Promise.all(
      currencies.map((address) =>
        client
          .readContract({
            address,
            abi: erc20Abi,
            functionName: 'balanceOf',
            args: [contracts.EscrowVault],
            blockNumber,
          })
          // Anybody may register a merchant with a broken token: that spoils its own line only.
          .catch(() => undefined),
      ),
    ),
    Promise.all(
      accounts.map(({ id }) =>
        client.readContract({ ...vault, functionName: 'balanceOf', args: [id] }),
      ),
    ),
    Promise.all(
      credits.map(({ currency, account }) =>
        client.readContract({ ...vault, functionName: 'creditOf', args: [currency, account] }),
      ),
    ),
  ])
  return {
    tokens: new Map(currencies.map((currency, place) => [currency, tokens[place]])),
    accounts: new Map(accounts.map(({ id }, place) => [id, balances[place] ?? 0n])),
    credits: waiting,
  }
}
