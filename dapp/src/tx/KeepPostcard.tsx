import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import type { Address } from 'viem'
import { simulateContract } from 'viem/actions'
import { Button } from '../components/ui/Button.tsx'
import { SafeText } from '../components/ui/SafeText.tsx'
import { useChainQuery } from '../lib/useChainQuery.ts'
import { type KeepStampParams, keepStampFlow } from './flows/keepStampFlow.tsx'
import { useTransaction } from './useTransaction.ts'

/** Offers a member their half of the running week's postcard; nothing where the chain wouldn't give it. */
export function KeepPostcard({
  params,
  account,
  as: Tag = 'div',
}: {
  params: KeepStampParams
  account: Address
  as?: 'div' | 'li'
}) {
  const { start } = useTransaction()
  const { data: may } = useChainQuery(
    ['mayKeepStamp', params.subscriptionId, account],
    ({ client, contracts }) =>
      simulateContract(client, {
        account,
        address: contracts.Stamps,
        abi: stampsAbi,
        functionName: 'keep',
        args: [params.subscriptionId],
      }).then(
        () => true,
        () => false,
      ),
  )
  if (!may) return null
  return (
    <Tag className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-line bg-card px-4 py-3">
      <p className="min-w-48 flex-1 text-[0.95rem]">
        This week of <SafeText>{params.title}</SafeText> at{' '}
        <SafeText>{params.merchantName}</SafeText>: your half of its postcard
      </p>
      <Button look="secondary" size="small" onClick={() => start(keepStampFlow, params)}>
        Keep the postcard
      </Button>
    </Tag>
  )
}
