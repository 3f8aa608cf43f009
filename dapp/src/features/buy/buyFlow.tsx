import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { type Address as AddressType, parseEventLogs, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatCount } from '../../lib/formatCount.ts'
import { formatDate } from '../../lib/formatDate.ts'
import { paths } from '../../lib/paths.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { readSupply } from './readSupply.ts'
import { splitFigures } from './splitFigures.tsx'
import { whyNot } from './whyNot.ts'

export type BuyParams = {
  offerId: bigint
  quantity: bigint
  /** Somebody else, for a gift. */
  receiver?: AddressType
  promoter?: AddressType
  /** For sentences; what is paid is read from the chain. */
  price: bigint
  currency: AddressType
  title: string
  merchantName: string
  weekOffset: number
  patronCount: number
}

/** Buys vouchers; merchant, promoter and stakers are paid in the same transaction. */
export const buyFlow: Flow<BuyParams> = {
  name: 'buy',
  title: ({ receiver }) => (receiver ? 'Buy a present' : 'Buy'),
  async review({ client, contracts, params, now }) {
    const { offerId, quantity, receiver, promoter, currency } = params
    const [supply, split] = await Promise.all([
      readSupply({ client, contracts }, offerId),
      client.readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'splitOf',
        args: [offerId, quantity, promoter ?? zeroAddress],
      }),
    ])
    const { terms } = supply.offer
    const blocked = whyNot(supply, quantity, params.weekOffset, now)
    return {
      figures: splitFigures({ ...params, split }),
      notes: (
        <>
          <p>
            {quantity.toString()} ×{' '}
            <b>
              <SafeText>{supply.offer.title}</SafeText>
            </b>
            , redeemable from {formatDate(terms.redeemFrom)} until {formatDate(terms.redeemBy)}.
          </p>
          <p>
            <b>
              <Amount value={split.price} currency={currency} style="exact" /> of stake is locked
            </b>{' '}
            behind it, in this transaction, by {formatCount(params.patronCount, 'patron')}. They are
            liable for all of it until it is redeemed.
          </p>
          {receiver && (
            <Notice tone="warning" title="A present can’t be called back">
              It goes to <Address value={receiver} full copy={false} />. Compare each letter with
              what you were given.
            </Notice>
          )}
        </>
      ),
      confirm: (
        <>
          Pay <Amount value={split.price} currency={currency} style="exact" />
        </>
      ),
      ...(blocked && { blocked }),
    }
  },
  pays: ({ params }) => ({
    currency: params.currency,
    amount: params.price * params.quantity,
    permit: true,
  }),
  steps: [
    {
      label: 'Buy',
      call({ contracts, account, params }, { permit }) {
        const { offerId, quantity, receiver = account, promoter = zeroAddress } = params
        const vouchers = {
          address: contracts.SolidarityVouchers,
          abi: solidarityVouchersAbi,
        } as const
        return permit
          ? call({
              ...vouchers,
              functionName: 'buyWithPermit',
              args: [offerId, quantity, receiver, promoter, permit],
            })
          : call({
              ...vouchers,
              functionName: 'buy',
              args: [offerId, quantity, receiver, promoter],
            })
      },
    },
  ],
  landed({ params }, receipts) {
    const bought = parseEventLogs({
      abi: solidarityVouchersAbi,
      eventName: 'VouchersBought',
      logs: receipts.flatMap(({ logs }) => logs),
    })[0]
    return {
      title: params.receiver ? 'It is theirs' : 'It is yours',
      text: (
        <p>
          {params.quantity.toString()} × <SafeText>{params.title}</SafeText> at{' '}
          <SafeText>{params.merchantName}</SafeText>
          {params.receiver ? (
            <>
              , in the wallet of <Address value={params.receiver} brief />.
            </>
          ) : (
            '. Show it at the counter when you go.'
          )}
        </p>
      ),
      ...(!params.receiver &&
        bought && { next: { to: paths.voucher(bought.args.id), label: 'Show the voucher' } }),
    }
  },
}
