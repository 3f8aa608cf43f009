import { balanceSheets } from './balanceSheets.ts'
import { type AuditIndex, readAuditIndex } from './readAuditIndex.ts'
import { readVault, type VaultAnswer } from './readVault.ts'
import { useAtIndexedBlock } from './useAtIndexedBlock.ts'

/** The whole vault: every account and credit by the index, and by the chain at the same block. */
export function useVaultAudit() {
  return useAtIndexedBlock<AuditIndex, VaultAnswer>(['vault'], {
    fromIndex: readAuditIndex,
    fromChain: readVault,
    agree,
  })
}

function agree(index: AuditIndex, chain: VaultAnswer): boolean {
  return (
    index.accounts.every(({ id, balance }) => chain.accounts.get(id) === balance) &&
    index.credits.every(({ amount }, place) => chain.credits[place] === amount) &&
    balanceSheets(index, chain.tokens).every(({ unassigned }) => (unassigned ?? 0n) >= 0n)
  )
}
