import type { Address } from 'viem'
import type { VaultMove } from './vaultMoves.ts'

export type Sum = Readonly<{
  currency: Address
  /** Tokens that arrived, debits of accounts, and credits withdrawn. */
  ins: readonly VaultMove[]
  /** Tokens that left, what accounts got, and what became a credit. */
  outs: readonly VaultMove[]
  moneyIn: bigint
  moneyOut: bigint
}>

/** Sets against each other what a transaction took in and gave out, by currency. */
export function addUp(moves: readonly VaultMove[]): Sum[] {
  const currencies = [...new Set(moves.map(({ currency }) => currency))]
  return currencies.map((currency) => {
    const own = moves.filter((move) => move.currency === currency && move.amount !== 0n)
    const ins = own.filter(isIn)
    const outs = own.filter((move) => !isIn(move))
    return { currency, ins, outs, moneyIn: total(ins), moneyOut: total(outs) }
  })
}

function isIn({ kind, amount }: VaultMove): boolean {
  return kind === 'arrived' || kind === 'withdrawn' || (kind === 'posted' && amount < 0n)
}

function total(moves: readonly VaultMove[]): bigint {
  return moves.reduce((sum, { amount }) => sum + (amount < 0n ? -amount : amount), 0n)
}
