import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { mostWeeks } from './mostWeeks.ts'
import type { PoolParams } from './PoolParams.ts'
import { readPosition } from './readPosition.ts'

/** Pays out what is free: behind vouchers that were used, and what last weeks set aside and didn’t need. */
export const collectFlow: Flow<PoolParams> = {
  name: 'collect',
  title: () => 'Collect what is free',
  async review({ client, contracts, account, params }) {
    const { position } = await readPosition({ client, contracts }, params.pool, account)
    const { currency } = params
    return {
      figures: [
        {
          label: 'To you now',
          value: <Amount value={position.free} currency={currency} style="exact" />,
        },
        {
          label: 'Your stake here then',
          value: (
            <Amount value={position.deposit - position.free} currency={currency} style="exact" />
          ),
        },
      ],
      notes: (
        <>
          <p className="text-sm text-muted">
            If you would rather go on earning with it, put it back to work instead.
          </p>
          {position.lost > 0n && (
            <p className="text-sm text-muted">
              <Amount value={position.lost} currency={currency} style="exact" /> that claims and
              refunds took isn’t part of it. Weeks that the place still owes you for stay open: up
              to {String(mostWeeks)} weeks are looked at each time, and no fewer would get past
              them.
            </p>
          )}
        </>
      ),
      confirm: 'Collect it',
      ...(position.free === 0n && { blocked: 'Nothing is free at the moment.' }),
    }
  },
  steps: [
    {
      label: 'Collect',
      call: ({ contracts, params }) =>
        call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'collect',
          args: [params.pool, mostWeeks],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'It is in your wallet',
    text: (
      <>
        What was free at <SafeText>{params.merchantName}</SafeText> is yours.
      </>
    ),
  }),
}
