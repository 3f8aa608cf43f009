import type { Address } from 'viem'

type Sums = Readonly<{
  accounts: readonly { currency: Address; balance: bigint }[]
  credits: readonly { currency: Address; amount: bigint }[]
  currencies: readonly Address[]
}>

export type BalanceSheet = Readonly<{
  currency: Address
  /** What the vault holds; undefined where the token doesn't answer. */
  held: bigint | undefined
  accounts: bigint
  credits: bigint
  /** Held and nobody's; below zero something is missing. */
  unassigned: bigint | undefined
}>

/** For each currency what the vault holds, beside what it owes. The largest first. */
export function balanceSheets(
  { accounts, credits, currencies }: Sums,
  tokens: ReadonlyMap<Address, bigint | undefined>,
): BalanceSheet[] {
  const sheets = currencies.map((currency) => {
    const held = tokens.get(currency)
    const inAccounts = accounts
      .filter((account) => account.currency === currency)
      .reduce((sum, { balance }) => sum + balance, 0n)
    const inCredits = credits
      .filter((credit) => credit.currency === currency)
      .reduce((sum, { amount }) => sum + amount, 0n)
    return {
      currency,
      held,
      accounts: inAccounts,
      credits: inCredits,
      unassigned: held === undefined ? undefined : held - inAccounts - inCredits,
    }
  })
  return sheets.sort((a, b) => {
    const difference = b.accounts + b.credits - a.accounts - a.credits
    return difference > 0n ? 1 : difference < 0n ? -1 : 0
  })
}
