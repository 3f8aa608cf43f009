import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type SetHostPartParams = { merchantId: number; host: AddressType; bps: number }

/** Gives somebody who hosts a part of the tips left through them. */
export const setHostPartFlow: Flow<SetHostPartParams> = {
  name: 'setHostPart',
  title: () => 'A host’s part of tips',
  async review({ params }) {
    return {
      figures: [
        { label: 'Who hosts', value: <Address value={params.host} full /> },
        { label: 'Their part of tips left for them', value: formatBps(params.bps) },
        { label: 'Yours', value: formatBps(10_000 - params.bps) },
      ],
      confirm: 'Save it',
    }
  },
  steps: [
    {
      label: 'Change the part',
      call: ({ contracts, params }) =>
        call({
          address: contracts.Tips,
          abi: tipsAbi,
          functionName: 'setHostPart',
          args: [params.merchantId, params.host, params.bps],
        }),
    },
  ],
  landed: () => ({ title: 'Saved', text: 'It holds for tips from this block on.' }),
}
