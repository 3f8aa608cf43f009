import { labelSentence } from '@homing/sdk/ids/labelSentence'
import type { Hex } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { accountName } from './accountName.ts'
import { ChainMark } from './ChainMark.tsx'
import type { AuditedAccount } from './readAuditIndex.ts'

/** One merchant's accounts in the vault, each beside the chain's own figure. */
export function MerchantBooks({
  accounts,
  chain,
}: {
  accounts: readonly AuditedAccount[]
  chain: ReadonlyMap<Hex, bigint>
}) {
  if (accounts.length === 0) {
    return (
      <EmptyState title="No account yet">
        Nobody has staked and nothing was sold, so the vault holds nothing for this merchant.
      </EmptyState>
    )
  }
  return (
    <ul
      aria-label="Accounts"
      className="divide-y divide-line rounded-card border border-line bg-card px-4 shadow-card sm:px-6"
    >
      {accounts.map(({ id, label, balance, currency }) => {
        const { name, whose } = accountName(label)
        return (
          <li key={id} className="py-3">
            <div className="flex items-start justify-between gap-4">
              <span className="font-semibold">{name}</span>
              <span className="text-right">
                <Amount
                  value={balance}
                  currency={currency}
                  style="exact"
                  className="block font-semibold"
                />
                <ChainMark index={balance} chain={chain.get(id)} currency={currency} />
              </span>
            </div>
            <p className="text-sm text-muted">
              {labelSentence(label)}. {whose}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
