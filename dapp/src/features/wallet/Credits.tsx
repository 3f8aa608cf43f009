import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import type { Address } from 'viem'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { SendElsewhere } from './SendElsewhere.tsx'
import { withdrawCreditFlow } from './withdrawCreditFlow.tsx'

/** Money that could not be pushed to this account and waits for it in the vault. */
export function Credits({
  account,
  credits,
}: {
  account: Address
  credits: readonly { currency: Address }[]
}) {
  const { start } = useTransaction()
  const currencies = credits.map(({ currency }) => currency)
  const { data = [] } = useChainQuery(
    currencies.length > 0 ? ['creditOf', account, currencies] : undefined,
    ({ client, contracts }) =>
      Promise.all(
        currencies.map(async (currency) => ({
          currency,
          amount: await client.readContract({
            address: contracts.EscrowVault,
            abi: escrowVaultAbi,
            functionName: 'creditOf',
            args: [currency, account],
          }),
        })),
      ),
  )

  return data
    .filter(({ amount }) => amount > 0n)
    .map(({ currency, amount }) => (
      <Notice
        key={currency}
        tone="waiting"
        className="mb-6"
        title="Money waits for you in the vault"
      >
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span>
            <Amount value={amount} currency={currency} style="exact" /> could not be sent to you. It
            is yours.
          </span>
          <Button
            size="small"
            onClick={() => start(withdrawCreditFlow, { currency, amount, to: account })}
          >
            Take it
          </Button>
        </div>
        <details className="mt-2">
          <summary className="min-h-8">If your account can’t receive it</summary>
          <SendElsewhere onSend={(to) => start(withdrawCreditFlow, { currency, amount, to })} />
        </details>
      </Notice>
    ))
}
