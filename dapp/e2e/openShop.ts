import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { poolId } from '@homing/sdk/ids/poolId'
import { type Address, type Hex, stringToHex, zeroAddress } from 'viem'
import { person } from './person.ts'
import { euros, type TownChain } from './townChain.ts'

const day = 86_400
const year = 365 * day

export type Shop = { merchantId: number; pool: Hex; offerId: bigint }

/** A place of its own for one test, so that its figures are known and nobody else's change: λ is 20%, the cut too. */
export async function openShop(
  town: TownChain,
  {
    owner,
    name,
    title,
    price,
    stakes,
    sellsFor = day,
    isEvent = false,
    currency = town.contracts.DemoEuro,
  }: {
    owner: string
    name: string
    title: string
    price: string
    /** patrons and how much each puts behind it; they must have approved the vault */
    stakes: Record<string, string>
    /** seconds */
    sellsFor?: number
    /** it begins when the sale ends, and its vouchers last seven days more; others last a year */
    isEvent?: boolean
    /** with six decimals */
    currency?: Address
  },
): Promise<Shop> {
  const { client, contracts, send } = town
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const

  const registration = {
    name,
    metadataURI: '',
    payout: person(owner).address,
    currency,
    weekOffset: Number(weekOffsetOfUtc(1)),
    sector: 5813,
    locality: stringToHex('DKCPH', { size: 5 }),
    arbiter: zeroAddress,
  }
  await send(owner, { ...registry, functionName: 'register', args: [registration] })
  const merchantId = Number(
    await client.readContract({ ...registry, functionName: 'merchantCount' }),
  )
  await send(owner, { ...patronPool, functionName: 'open', args: [merchantId, 2_000] })
  const pool = poolId(currency, BigInt(merchantId), 1)
  for (const [patron, amount] of Object.entries(stakes)) {
    const args = [pool, euros(amount), person(patron).address] as const
    await send(patron, { ...patronPool, functionName: 'stake', args })
  }

  const now = await town.now()
  const terms = {
    pool,
    price: euros(price),
    cap: 100,
    redeemFrom: now,
    sellUntil: now + sellsFor,
    redeemBy: now + sellsFor + (isEvent ? 7 * day : year),
    eventAt: isEvent ? now + sellsFor : 0,
    patronCutBps: 2_000,
    promoterBps: 5_000,
    heldBps: 0,
    arbiterDays: 30,
  }
  await send(owner, { ...vouchers, functionName: 'publish', args: [terms, title, ''] })
  const offerId = await client.readContract({ ...vouchers, functionName: 'offerCount' })

  await town.indexed()
  return { merchantId, pool, offerId }
}
