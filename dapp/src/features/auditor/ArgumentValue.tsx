import { offerOfVoucher } from '@homing/sdk/ids/offerOfVoucher'
import { unpackId } from '@homing/sdk/ids/unpackId'
import { unpackSubscriptionId } from '@homing/sdk/ids/unpackSubscriptionId'
import { unpackWeekTokenId } from '@homing/sdk/ids/unpackWeekTokenId'
import { weekOfVoucher } from '@homing/sdk/ids/weekOfVoucher'
import { Link } from 'react-router'
import {
  type Address as AddressType,
  type Hex,
  isAddressEqual,
  maxUint256,
  zeroAddress,
} from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { Amount } from '../../components/ui/Amount.tsx'
import { SafeText } from '../../components/ui/SafeText.tsx'
import { useConfig } from '../../config/useConfig.ts'
import { formatBps } from '../../lib/formatBps.ts'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import { formatWeekStart } from '../../lib/formatWeekStart.ts'
import { paths } from '../../lib/paths.ts'
import type { Argument } from './Argument.ts'
import { accountName } from './accountName.ts'
import { ContractName } from './ContractName.tsx'
import { contractAt, type Product } from './contractAt.ts'
import { kindOf } from './kindOf.ts'
import { weekRanges } from './weekRanges.ts'

const latestDate = 8_640_000_000_000n

/** One value of a call or a log, as a person would write it. */
export function ArgumentValue({
  line,
  of,
  product,
  currency,
}: {
  line: Argument
  /** The call or event that it belongs to. */
  of: string
  product: Product | undefined
  currency: AddressType | undefined
}) {
  const { value, type } = line
  switch (kindOf(line, of, product)) {
    case 'address':
      return <Somebody address={value as AddressType} />
    case 'account': {
      const { merchant, last } = unpackId(value as Hex)
      return (
        <>
          {accountName(last).name} of <MerchantLink id={Number(merchant)} />
        </>
      )
    }
    case 'pool': {
      const { merchant, last } = unpackId(value as Hex)
      return (
        <>
          pool {last} of <MerchantLink id={Number(merchant)} />
        </>
      )
    }
    case 'merchant':
      return <MerchantLink id={Number(value)} />
    case 'offer':
      return (
        <Link to={paths.offer(BigInt(String(value)))} className="underline underline-offset-4">
          offer {String(value)}
        </Link>
      )
    case 'sellOffer':
      return (
        <Link to={paths.sellOffer(Number(value))} className="underline underline-offset-4">
          offer {String(value)} on the market
        </Link>
      )
    case 'week': {
      const { plan, weekOffset, week } = unpackWeekTokenId(value as bigint)
      return (
        <>
          week of {formatWeekStart(week, weekOffset)},{' '}
          <Link to={paths.plan(plan)} className="underline underline-offset-4">
            plan {plan}
          </Link>
        </>
      )
    }
    case 'weekBits':
      return weekRanges(value as bigint)
    case 'plan':
      return (
        <Link to={paths.plan(Number(value))} className="underline underline-offset-4">
          plan {String(value)}
        </Link>
      )
    case 'subscription': {
      const { plan, serial } = unpackSubscriptionId(value as bigint)
      return (
        <Link to={paths.membership(value as bigint)} className="underline underline-offset-4">
          membership {serial} of plan {plan}
        </Link>
      )
    }
    case 'voucher': {
      const id = value as bigint
      const offer = offerOfVoucher(id)
      return (
        <>
          of week {String(weekOfVoucher(id))},{' '}
          <Link to={paths.offer(offer)} className="underline underline-offset-4">
            offer {String(offer)}
          </Link>
        </>
      )
    }
    case 'money':
      if (value === maxUint256) return 'as much as there is'
      if (!currency) return `${String(value)} units`
      return <Amount value={BigInt(String(value))} currency={currency} style="exact" />
    case 'time': {
      const seconds = BigInt(String(value))
      if (seconds === 0n) return 'none'
      return seconds > latestDate ? 'no end' : formatDateTime(seconds)
    }
    case 'bps':
      return formatBps(Number(value))
    case 'plain':
      if (type === 'string')
        return value ? <SafeText most={400}>{String(value)}</SafeText> : 'empty'
      if (type === 'bool') return value ? 'yes' : 'no'
      return (
        <span className={type.startsWith('bytes') ? 'font-mono text-sm break-all' : 'break-all'}>
          {String(value)}
        </span>
      )
  }
}

function Somebody({ address }: { address: AddressType }) {
  const { contracts } = useConfig()
  if (isAddressEqual(address, zeroAddress)) return 'nobody'
  if (contractAt(address, contracts).isOurs) return <ContractName address={address} />
  return <Address value={address} />
}

function MerchantLink({ id }: { id: number }) {
  return (
    <Link to={paths.auditorOf(id)} className="underline underline-offset-4">
      merchant {id}
    </Link>
  )
}
