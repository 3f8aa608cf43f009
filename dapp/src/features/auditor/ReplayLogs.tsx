import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { postingsOfThree } from '@homing/sdk/escrow/postingsOfThree'
import { accountId } from '@homing/sdk/ids/accountId'
import { unpackAccountId } from '@homing/sdk/ids/unpackAccountId'
import { useMutation } from '@tanstack/react-query'
import type { Address } from 'viem'
import { getContractEvents } from 'viem/actions'
import { Amount } from '../../components/ui/Amount.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EntryList } from '../../components/ui/EntryList.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { useChainClient } from '../../lib/useChainClient.ts'
import { accountName } from './accountName.ts'
import { ChainMark } from './ChainMark.tsx'
import { readVault } from './readVault.ts'
import { sumPostings } from './sumPostings.ts'

/** Adds up the accounts anew from the chain's logs alone, in the reader's own browser, without the index. */
export function ReplayLogs({
  merchantId,
  currency,
  block,
}: {
  merchantId: number
  currency: Address
  block: number
}) {
  const client = useChainClient()
  const { contracts } = useConfig()
  const replay = useMutation({
    async mutationFn() {
      const blockNumber = BigInt(block)
      // Every account that it can have: a node filters by topic, so its own movements are all that it looks at.
      const every = accountsOf(currency, merchantId)
      const where = {
        address: contracts.EscrowVault,
        abi: escrowVaultAbi,
        fromBlock: 0n,
        toBlock: blockNumber,
        strict: true,
      } as const
      const [ones, threes] = await Promise.all([
        getContractEvents(client, { ...where, eventName: 'Posted', args: { account: every } }),
        getContractEvents(client, { ...where, eventName: 'PostedThree', args: { first: every } }),
      ])
      const logs = [
        ...ones.map(({ args }) => args),
        ...threes.flatMap(({ args }) => postingsOfThree(args.first, args.amounts)),
      ]
      const sums = [...sumPostings(logs)].map(([id, sum]) => ({ id, sum }))
      const reader = { client, contracts, blockNumber }
      const asked = { currencies: [], accounts: sums, credits: [] }
      const { accounts } = await readVault(reader, asked)
      return { block, count: logs.length, sums, accounts }
    },
  })
  return (
    <div className="mt-4 space-y-4">
      <Button look="secondary" size="small" busy={replay.isPending} onClick={() => replay.mutate()}>
        Add it up from the chain’s logs
      </Button>
      <div aria-live="polite" className="space-y-3">
        {replay.isError && (
          <p className="text-danger">
            The chain did not hand out its logs. A public node may limit how many it gives at once.
          </p>
        )}
        {replay.data && (
          <>
            <p className="text-muted">
              {formatCount(replay.data.count, 'movement')} up to block {replay.data.block}, added up
              in this browser:
            </p>
            <EntryList
              label="Accounts, added up from logs"
              entries={replay.data.sums.map(({ id, sum }) => ({
                id,
                title: accountName(unpackAccountId(id).label).name,
                value: <Amount value={sum} currency={currency} style="exact" />,
                valueNote: (
                  <ChainMark index={sum} chain={replay.data.accounts.get(id)} currency={currency} />
                ),
              }))}
            />
          </>
        )}
      </div>
    </div>
  )
}

const LABELS = 256

function accountsOf(currency: Address, merchantId: number) {
  return Array.from({ length: LABELS }, (_, label) =>
    accountId(currency, BigInt(merchantId), label),
  )
}
