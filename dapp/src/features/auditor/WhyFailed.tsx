import { explainRevert } from '@homing/sdk/errors/explainRevert'
import type { Hash } from 'viem'
import { call } from 'viem/actions'
import { Notice } from '../../components/ui/Notice.tsx'
import { usePersonNames } from '../../components/ui/usePersonNames.ts'
import { useChainQuery } from '../../lib/useChainQuery.ts'
import type { TransactionFacts } from './readTransaction.ts'

/** A failed transaction keeps no reason. The same call on the block before it mostly gives it again. */
export function WhyFailed({ hash, facts }: { hash: Hash; facts: TransactionFacts }) {
  const { from, to, input, value, gas, blockNumber } = facts.transaction
  const nameOf = usePersonNames()
  const { data: error } = useChainQuery(['whyFailed', hash], ({ client }) =>
    call(client, {
      account: from,
      to,
      data: input,
      value,
      gas,
      ...(blockNumber !== null && { blockNumber: blockNumber - 1n }),
    }).then(
      () => null,
      (error: unknown) => error,
    ),
  )
  const reason = error ? explainRevert(error, { nameOf }) : undefined
  return (
    <Notice title="Nothing moved">
      It failed, so all that it had begun was undone. Only its fee was paid.
      {reason && <span className="mt-1 block">Asked again at the block before: “{reason}”</span>}
    </Notice>
  )
}
