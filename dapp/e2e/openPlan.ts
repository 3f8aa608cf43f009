import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { poolId } from '@homing/sdk/ids/poolId'
import { keccak256, stringToBytes, stringToHex, zeroAddress } from 'viem'
import { person } from './person.ts'
import { euros, type TownChain } from './townChain.ts'

type Tier = { size: number; discountBps: number }

const noTier: Tier = { size: 0, discountBps: 0 }

/** A place of its own for one test that sells one plan: the gym of the paper without patrons, unless said otherwise. */
export async function openPlan(
  town: TownChain,
  {
    owner,
    name,
    title,
    text,
    retailTotal = '1066',
    prepaidPrice = '858',
    stakes = {},
    ...changes
  }: {
    owner: string
    name: string
    title: string
    /** of its terms */
    text: string
    retailTotal?: string
    prepaidPrice?: string
    /** patrons and how much each puts behind it, of which λ is 20%; they must have approved the vault */
    stakes?: Record<string, string>
    weekCount?: number
    coolingOffWeeks?: number
    longestPauseWeeks?: number
    capacity?: number
    partsPerWeek?: number
    guestSeats?: number
    patronBps?: number
    coveredFromDayOne?: boolean
    horizonYears?: number
    queueWeeks?: number
    tiers?: readonly [Tier, Tier, Tier]
  },
) {
  const { client, contracts, send } = town
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const registration = {
    name,
    metadataURI: '',
    payout: person(owner).address,
    currency: contracts.DemoEuro,
    weekOffset: Number(weekOffsetOfUtc(1)),
    sector: 7997,
    locality: stringToHex('DKCPH', { size: 5 }),
    arbiter: zeroAddress,
  }
  await send(owner, { ...registry, functionName: 'register', args: [registration] })
  const merchantId = Number(
    await client.readContract({ ...registry, functionName: 'merchantCount' }),
  )
  if (Object.keys(stakes).length > 0) {
    const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
    await send(owner, { ...patronPool, functionName: 'open', args: [merchantId, 2_000] })
    const pool = poolId(contracts.DemoEuro, BigInt(merchantId), 1)
    for (const [patron, amount] of Object.entries(stakes)) {
      const args = [pool, euros(amount), person(patron).address] as const
      await send(patron, { ...patronPool, functionName: 'stake', args })
    }
  }

  const termsHash = keccak256(stringToBytes(text))
  const terms = {
    merchant: merchantId,
    retailTotal: euros(retailTotal),
    prepaidPrice: euros(prepaidPrice),
    weekCount: 52,
    transactionBps: 100,
    coolingOffWeeks: 0,
    longestPauseWeeks: 8,
    queueWeeks: 4,
    horizonYears: 5,
    capacity: 40,
    partsPerWeek: 1,
    guestSeats: 0,
    patronBps: 0,
    referralBps: 0,
    arbiterDays: 30,
    coveredFromDayOne: false,
    tiers: [noTier, noTier, noTier] as const,
    community: zeroAddress,
    termsHash,
    ...changes,
  }
  const metadataURI = `data:application/json,${encodeURIComponent(JSON.stringify({ terms: text }))}`
  await send(owner, {
    ...subscriptions,
    functionName: 'publish',
    args: [terms, title, metadataURI],
  })
  const planId = Number(await client.readContract({ ...subscriptions, functionName: 'planCount' }))
  await town.indexed()

  return {
    merchantId,
    planId,
    termsHash,

    /** What lies in the place's pools, in token units. */
    async pools() {
      const [allowance, topUp, transaction, coolingOff] = await Promise.all([
        town.accountOf(merchantId, 'allowance'),
        town.accountOf(merchantId, 'topUp'),
        town.accountOf(merchantId, 'transaction'),
        town.accountOf(merchantId, 'coolingOff'),
      ])
      return { allowance, topUp, transaction, coolingOff }
    },
  }
}
