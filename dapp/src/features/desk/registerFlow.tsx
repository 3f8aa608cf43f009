import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { unpackPoolId } from '@homing/sdk/ids/unpackPoolId'
import { type Address as AddressType, parseEventLogs, stringToHex, zeroAddress } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { paths } from '../../lib/paths.ts'
import { placeName } from '../../lib/placeName.ts'
import { sectorName } from '../../lib/sectorName.ts'
import { call } from '../../tx/call.ts'
import type { Flow } from '../../tx/Flow.ts'
import { findUnopened } from './findUnopened.ts'

export type RegisterParams = {
  name: string
  metadataURI: string
  payout: AddressType
  currency: AddressType
  weekOffset: number
  sector: number
  locality: string
  arbiter: AddressType
  lambdaBps: number
}

/** Registers a merchant and opens its pool: from then on patrons can stand behind it. */
export const registerFlow: Flow<RegisterParams> = {
  name: 'register',
  title: () => 'Register your place',
  async review({ client, contracts, config, account, params }) {
    const { name, payout, currency, weekOffset, sector, locality, arbiter, lambdaBps } = params
    const half = await findUnopened({ client, contracts }, account, name)
    const hours = ((345_600 - weekOffset + 1_209_600) % 604_800) / 3_600
    const clock = hours > 84 ? hours - 168 : hours
    return {
      figures: [
        { label: 'Name', value: <SafeText>{name}</SafeText> },
        { label: 'Kind', value: sectorName(sector) },
        { label: 'Place', value: placeName(locality) },
        {
          label: 'Currency',
          value: config.currencies[currency.toLowerCase()]?.symbol ?? currency,
          note: 'for good',
        },
        {
          label: 'Weeks begin',
          value: `Monday 00:00 at UTC${clock < 0 ? '−' : '+'}${Math.abs(clock)}`,
          note: 'for good; 01:00 in summer',
        },
        { label: 'Money goes to', value: <Address value={payout} copy={false} /> },
        {
          label: 'Contests are decided by',
          value: arbiter === zeroAddress ? 'nobody' : <Address value={arbiter} copy={false} />,
          ...(arbiter === zeroAddress && { note: 'so no claim can be contested' }),
        },
        {
          label: 'A week may use, of patrons’ stake',
          value: formatBps(lambdaBps),
          note: 'for good, in this pool',
        },
      ],
      ...(half !== undefined && {
        notes: (
          <Notice tone="waiting" title={`Number ${half} has this name and no pool yet`}>
            Registering was left half way, so only the pool is still to be opened.
          </Notice>
        ),
      }),
      confirm: half === undefined ? 'Register it' : 'Open its pool',
    }
  },
  steps: [
    {
      label: 'Register the place',
      done: async ({ client, contracts, account, params }) =>
        (await findUnopened({ client, contracts }, account, params.name)) !== undefined,
      call: ({ contracts, params: { lambdaBps: _, locality, ...registration } }) =>
        call({
          address: contracts.MerchantRegistry,
          abi: merchantRegistryAbi,
          functionName: 'register',
          args: [{ ...registration, locality: stringToHex(locality, { size: 5 }) }],
        }),
    },
    {
      label: 'Open its pool for patrons',
      async call({ client, contracts, account, params }, { receipts }) {
        const [event] = parseEventLogs({
          abi: merchantRegistryAbi,
          eventName: 'MerchantRegistered',
          logs: receipts.flatMap(({ logs }) => logs),
        })
        const merchant =
          event?.args.merchant ?? (await findUnopened({ client, contracts }, account, params.name))
        if (merchant === undefined) throw new Error('The place that was registered is not found.')
        return call({
          address: contracts.PatronPool,
          abi: patronPoolAbi,
          functionName: 'open',
          args: [merchant, params.lambdaBps],
        })
      },
    },
  ],
  landed({ params }, receipts) {
    const [opened] = parseEventLogs({
      abi: patronPoolAbi,
      eventName: 'PoolOpened',
      logs: receipts.flatMap(({ logs }) => logs),
    })
    return {
      title: 'You are registered',
      text: (
        <>
          <SafeText>{params.name}</SafeText> is open. Now find patrons: nothing is sold before
          somebody stands behind it.
        </>
      ),
      next: opened
        ? {
            to: paths.deskOf(Number(unpackPoolId(opened.args.pool).merchant)),
            label: 'Go to its desk',
          }
        : { to: paths.desk, label: 'Go to my desk' },
    }
  },
}
