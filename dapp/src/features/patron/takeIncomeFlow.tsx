import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

/** Takes a patron’s part of the cuts of past sales. */
export const takeIncomeFlow: Flow<PoolParams> = {
  name: 'takeIncome',
  title: () => 'Take your income',
  async review({ client, contracts, account, params }) {
    const { position } = await readPosition({ client, contracts }, params.pool, account)
    const { currency, merchantName } = params
    return {
      figures: [
        {
          label: (
            <>
              Your part of sales at <SafeText>{merchantName}</SafeText>
            </>
          ),
          value: <Amount value={position.income} currency={currency} style="exact" />,
        },
        {
          label: 'Your stake',
          value: <Amount value={position.deposit} currency={currency} style="exact" />,
          note: 'stays as it is',
        },
      ],
      confirm: 'Take it',
      ...(position.income === 0n && { blocked: 'There is no income to take yet.' }),
    }
  },
  steps: [
    {
      label: 'Take the income',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'claimIncome',
          args: [params.pool],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'Your income is in your wallet',
    text: (
      <>
        Earned by standing behind <SafeText>{params.merchantName}</SafeText>.
      </>
    ),
  }),
}
