import { postingsOfThree } from '@homing/sdk/escrow/postingsOfThree'
import { unpackAccountId } from '@homing/sdk/ids/unpackAccountId'
import { type Address, type Hex, isAddressEqual } from 'viem'
import type { DecodedLog } from './decodeLogs.ts'

export type VaultMove = Readonly<
  { currency: Address; amount: bigint } & (
    | { kind: 'arrived' | 'left' | 'credited' | 'withdrawn'; who: Address }
    /** Of an account: positive in, negative out. */
    | { kind: 'posted'; account: Hex }
  )
>

/** What a transaction did in the vault: tokens that came or went, and what was written into accounts and credits. */
export function vaultMoves(logs: readonly DecodedLog[], vault: Address): VaultMove[] {
  return logs.flatMap(({ address, event }): VaultMove[] => {
    if (!event) return []
    const get = <T>(name: string) =>
      event.arguments.find(({ path }) => path.length === 1 && path[0] === name)?.value as T
    const list = (name: string) =>
      event.arguments.filter(({ path }) => path[0] === name).map(({ value }) => value as bigint)
    if (isAddressEqual(address, vault)) {
      const amount = get<bigint>('amount')
      switch (event.name) {
        case 'Posted': {
          const account = get<Hex>('account')
          return [{ kind: 'posted', currency: unpackAccountId(account).currency, account, amount }]
        }
        case 'PostedThree':
          return postingsOfThree(get('first'), list('amounts')).map(({ account, amount }) => ({
            kind: 'posted',
            currency: unpackAccountId(account).currency,
            account,
            amount,
          }))
        case 'Credited':
          return [
            {
              kind: 'credited',
              currency: lower(get<Address>('currency')),
              who: get<Address>('to'),
              amount,
            },
          ]
        case 'CreditWithdrawn':
          return [
            {
              kind: 'withdrawn',
              currency: lower(get<Address>('currency')),
              who: get<Address>('from'),
              amount,
            },
          ]
        default:
          return []
      }
    }
    if (event.name !== 'Transfer') return []
    const [from, to, amount] = [get<Address>('from'), get<Address>('to'), get<bigint>('value')]
    const currency = lower(address)
    const moves: VaultMove[] = []
    if (isAddressEqual(to, vault)) moves.push({ kind: 'arrived', currency, who: from, amount })
    if (isAddressEqual(from, vault)) moves.push({ kind: 'left', currency, who: to, amount })
    return moves
  })
}

// Accounts say their currency in lower case.
function lower(address: Address): Address {
  return address.toLowerCase() as Address
}
