import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'

export type AcceptOwnershipParams = { merchantId: number; name: string }

/** Accepts a merchant that was offered. */
export const acceptOwnershipFlow: Flow<AcceptOwnershipParams> = {
  name: 'acceptOwnership',
  title: () => 'Take the place over',
  async review({ client, contracts, account, params: { merchantId, name } }) {
    const [merchant, bond] = await Promise.all([
      client.readContract({
        address: contracts.MerchantRegistry,
        abi: merchantRegistryAbi,
        functionName: 'merchantOf',
        args: [merchantId],
      }),
      client.readContract({
        address: contracts.PatronPool,
        abi: patronPoolAbi,
        functionName: 'bondOf',
        args: [merchantId],
      }),
    ])
    const { owner, pendingOwner, payout, currency } = merchant
    return {
      figures: [
        { label: 'Place', value: <SafeText>{name}</SafeText> },
        { label: 'From', value: <Address value={owner} copy={false} /> },
        {
          label: 'Its income goes to',
          value: <Address value={payout} copy={false} />,
          note: 'until you change it',
        },
        {
          label: 'Its bond, yours then',
          value: <Amount value={bond} currency={currency} style="exact" />,
        },
      ],
      notes: (
        <Notice tone="warning" title="What it has sold is yours to serve">
          You answer for every voucher that is still out. The payout address and the staff stay as
          they are: look at both right after.
        </Notice>
      ),
      confirm: 'Accept it',
      ...(pendingOwner !== account && { blocked: 'The owner has taken the offer back.' }),
    }
  },
  steps: [
    {
      label: 'Accept it',
      call: ({ contracts, params }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'acceptOwnership',
          args: [params.merchantId],
        }),
    },
  ],
  landed: ({ params }) => ({
    title: 'It is yours',
    text: 'Its income still goes to the payout address that was set before. Look at it, and at the staff, under Settings.',
    next: { to: paths.deskOf(params.merchantId), label: 'Go to its desk' },
  }),
}
