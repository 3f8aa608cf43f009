import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { instalment } from '@homing/sdk/schedule/instalment'
import { type Address as AddressType, type Hex, parseEventLogs, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { formatAmount } from '../../lib/formatAmount.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { formatWeekEnd } from '../../lib/formatWeekEnd.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import { weeksPerYear } from '../../lib/weeksPerYear.ts'
import { whyNotPresell } from '../../lib/whyNotPresell.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import type { Acceptance } from './acceptanceCode.ts'
import { bundlesOf } from './bundlesOf.ts'
import { readPlan } from './readPlan.ts'

export type BuyBundleParams = {
  planId: number
  tier: number
  size: number
  /** of all shares */
  total: bigint
  /** Who gets the shares; the payer where nobody is named. */
  receiver?: AddressType
  /** For whom the first one begins; the receiver where nobody is named. */
  nominee?: AddressType
  /** The nominee’s, where it is neither payer nor receiver and the plan has terms. */
  acceptance?: Acceptance
  /** Of the text that the buyer accepted. */
  termsHash: Hex
  currency: AddressType
  title: string
  merchantName: string
  weekOffset: number
}

/** Buys a bundle: the first share begins or waits for a seat, the others lie in the receiver’s wallet. */
export const buyBundleFlow: Flow<BuyBundleParams> = {
  name: 'buyBundle',
  title: ({ size }) => `Buy ${size} shares`,
  async review({ client, contracts, config, account, params, now }) {
    const { planId, tier, size, total, currency, weekOffset, termsHash } = params
    const plan = await readPlan({ client, contracts }, planId)
    const { terms, capacity } = plan
    const bundle = bundlesOf(terms).find((one) => one.tier === tier)
    const receiver = params.receiver ?? account
    const nominee = params.nominee ?? receiver
    const format = config.currencies[currency.toLowerCase()]
    const print = (value: bigint) => (format ? formatAmount(value, format) : `${value} units`)
    const money = (value: bigint) => <Amount value={value} currency={currency} style="exact" />
    const week = calendarWeek(now, weekOffset)
    const waits = capacity.taken + capacity.waiting >= capacity.capacity
    const price = bundle?.price ?? total / BigInt(size)
    const coolsOff = terms.coolingOffWeeks > 0
    const blocked =
      !bundle || bundle.size !== size || bundle.total !== total
        ? 'The place doesn’t sell this bundle.'
        : (whyNotPresell(capacity, size, print) ??
          (terms.termsHash !== termsHash ? 'Its terms aren’t those that you accepted.' : undefined))

    return {
      figures: [
        ...(waits
          ? []
          : [
              {
                label: 'For share 1',
                note: coolsOff ? (
                  'begins at once, as a membership; nothing is the place’s before its cooling-off is over'
                ) : (
                  <>
                    begins at once, as a membership; {money(instalment(price))} of it falls due to{' '}
                    <SafeText>{params.merchantName}</SafeText>
                  </>
                ),
                value: money(price),
              },
            ]),
        {
          label: 'Waits in the presale pool',
          note: `for ${formatCount(waits ? size : size - 1, 'share')}; nothing of it is the place’s until a share begins`,
          value: money(waits ? total : total - price),
        },
        { label: 'You pay', value: money(total), total: true },
      ],
      notes: (
        <>
          <p>
            {size} × {terms.weekCount} weeks of{' '}
            <b>
              <SafeText>{plan.title}</SafeText>
            </b>
            . The last one may begin whenever its holder wants, and from{' '}
            {formatWeekStart(week + 1 + weeksPerYear * (size - 1), weekOffset)} on anyone may begin
            it.
          </p>
          {waits && (
            <Notice
              tone="warning"
              title={`Share 1 waits: place ${capacity.waiting + 1n} in the queue`}
            >
              No seat is free. After {formatCount(terms.queueWeeks, 'full week')} its money may be
              taken back.
            </Notice>
          )}
          {params.receiver && (
            <Notice tone="warning" title="A present can’t be called back">
              The shares go to <Address value={params.receiver} full copy={false} />. Compare each
              letter with what you were given.
            </Notice>
          )}
          {params.nominee && (
            <Notice tone="plain" title="The first membership is somebody’s own">
              It goes to <Address value={nominee} full copy={false} />, who alone can pause it,
              leave, and be refunded.
            </Notice>
          )}
          <ul className="list-inside list-disc text-[0.95rem] text-muted">
            {waits && (
              <li>
                The whole bundle may go back until {formatWeekEnd(week + 2, weekOffset)}, as long as
                no share has begun.
              </li>
            )}
            <li>All money of shares that haven’t begun goes back if the plan is closed.</li>
            <li>
              A share that waits for a seat longer than {formatCount(terms.queueWeeks, 'week')} may
              be given back for its money.
            </li>
            {!waits && <li>Otherwise a share is used, given away or kept: not paid back.</li>}
          </ul>
          <p className="text-sm break-words text-muted">
            You accept the terms with the fingerprint{' '}
            <span className="font-mono" title={termsHash}>
              {termsHash.slice(0, 10)}…{termsHash.slice(-8)}
            </span>
            .
          </p>
        </>
      ),
      confirm: <>Pay {money(total)}</>,
      ...(blocked && { blocked }),
    }
  },
  pays: ({ params }) => ({ currency: params.currency, amount: params.total, permit: true }),
  steps: [
    {
      label: 'Buy the shares',
      call({ contracts, account, params }, { permit }) {
        const { planId, tier, receiver = account, nominee = zeroAddress, termsHash } = params
        const { acceptance = { deadline: 0n, signature: '0x' } } = params
        const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
        const args = [planId, BigInt(tier), receiver, nominee, termsHash, acceptance] as const
        return permit
          ? call({ ...shares, functionName: 'buyWithPermit', args: [...args, permit] })
          : call({ ...shares, functionName: 'buy', args })
      },
    },
  ],
  landed({ account, params }, receipts) {
    const logs = receipts.flatMap((receipt) => receipt.logs)
    const [queued] = parseEventLogs({ abi: altSharesAbi, eventName: 'ShareQueued', logs })
    const isMine = !params.receiver || params.receiver.toLowerCase() === account.toLowerCase()
    return {
      title: isMine ? 'They are yours' : 'They are theirs',
      text: (
        <p>
          {params.size} shares of <SafeText>{params.title}</SafeText> at{' '}
          <SafeText>{params.merchantName}</SafeText>
          {queued ? ': the first one waits for a seat.' : ': the first one has begun.'}
        </p>
      ),
      ...(isMine && { next: { to: paths.wallet, label: 'Show my shares' } }),
    }
  },
}
