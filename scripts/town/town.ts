import {
  type Address,
  type Hex,
  hexToSignature,
  keccak256,
  maxUint256,
  parseEther,
  stringToBytes,
  toHex,
  zeroAddress,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { altSharesAbi } from '../../sdk/src/abi/altSharesAbi.ts'
import { demoEuroAbi } from '../../sdk/src/abi/demoEuroAbi.ts'
import { solidarityVouchersAbi } from '../../sdk/src/abi/solidarityVouchersAbi.ts'
import { subscriptionsAbi } from '../../sdk/src/abi/subscriptionsAbi.ts'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import { poolId } from '../../sdk/src/ids/poolId.ts'
import { subscriptionId } from '../../sdk/src/ids/subscriptionId.ts'
import { voucherId } from '../../sdk/src/ids/voucherId.ts'
import { weekTokenId } from '../../sdk/src/ids/weekTokenId.ts'
import { redemptionTypedData } from '../../sdk/src/redemption/redemptionTypedData.ts'
import { demoMnemonic, personas } from '../../sdk/src/town/personas.ts'
import { moment } from './calendar.ts'
import { merchants, type TownMerchant, type TownOffer } from './merchants.ts'
import type { TownPlan } from './plans.ts'
import type { TownChain } from './townChain.ts'
import { copenhagenOffset } from './townStart.ts'

export const euros = (amount: number) => BigInt(Math.round(amount * 100)) * 10_000n

/** Those whom a visitor may try out have approved nothing, and see the step for it. */
export const approvesNothing = (who: number): boolean => who >= 1 && who <= 3

export type Bought = { id: bigint; holder: number; quantity: number; merchant: number }
export type Purchase = {
  buyer: number
  merchant: number
  /** the place among the merchant's offers */
  offer: number
  quantity: number
  receiver?: number
  /** the patron whose link was followed */
  link?: number
  permit?: boolean
}

/** What people can do in the town; who they are is said by their place among the personas. */
export type Town = ReturnType<typeof town>

export function town(chain: TownChain, { contracts }: AddressesFile, start: bigint) {
  const euro = contracts.DemoEuro
  if (!euro) throw new Error('The town pays in Demo Euro. Deploy with --demo first.')
  const altShares: Address | undefined = contracts.AltShares
  if (!altShares) throw new Error('The town sells shares. Deploy again to have AltShares.')
  const { client } = chain
  const people = personas.map(({ index }) =>
    mnemonicToAccount(demoMnemonic, { addressIndex: index }),
  )
  const person = (index: number) => {
    const account = people[index]
    if (!account) throw new Error(`The town has no person ${index}`)
    return account
  }
  const merchant = (number: number): TownMerchant => {
    const found = merchants[number - 1]
    if (!found) throw new Error(`The town has no merchant ${number}`)
    return found
  }
  /** Offers are published merchant by merchant, so their numbers are known beforehand. */
  const offerNumber = (number: number, place: number): bigint =>
    BigInt(
      merchants.slice(0, number - 1).reduce((sum, { offers }) => sum + offers.length, 0) +
        place +
        1,
    )
  const offer = (number: number, place: number): TownOffer => {
    const found = merchant(number).offers[place]
    if (!found) throw new Error(`Merchant ${number} has no offer ${place}`)
    return found
  }
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const

  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  /** Plans are published merchant by merchant, too. */
  const plans = merchants.flatMap(({ plans = [] }) => plans)
  const planNumber = (plan: TownPlan): number => plans.indexOf(plan) + 1
  const termsHash = ({ text }: TownPlan): Hex => keccak256(stringToBytes(text))

  /** The calendar week of a week of the story. */
  const calendarWeek = (week: number): number =>
    Number(weekOf(start + BigInt(moment(week, 'Wed', '12:00')), copenhagenOffset))
  const memberships = new Map<string, bigint>()

  const approve = (
    who: number,
    amount: bigint,
    spender: Address = contracts.EscrowVault,
  ): Promise<void> =>
    chain.send(person(who), {
      address: euro,
      abi: demoEuroAbi,
      functionName: 'approve',
      args: [spender, amount],
    })

  const signPermit = async (
    who: number,
    value: bigint,
    spender: Address = contracts.EscrowVault,
  ) => {
    const owner = person(who)
    const nonce = await client.readContract({
      address: euro,
      abi: demoEuroAbi,
      functionName: 'nonces',
      args: [owner.address],
    })
    const deadline = maxUint256
    const signature = await owner.signTypedData({
      domain: { name: 'Demo Euro', version: '1', chainId: chain.chainId, verifyingContract: euro },
      types: {
        Permit: [
          { name: 'owner', type: 'address' },
          { name: 'spender', type: 'address' },
          { name: 'value', type: 'uint256' },
          { name: 'nonce', type: 'uint256' },
          { name: 'deadline', type: 'uint256' },
        ],
      },
      primaryType: 'Permit',
      message: { owner: owner.address, spender, value, nonce, deadline },
    })
    const { r, s, v } = hexToSignature(signature)
    return { value, deadline, v: Number(v), r, s }
  }

  return {
    chain,
    contracts,
    euro,
    vouchers,
    subscriptions,
    shares: { address: altShares, abi: altSharesAbi } as const,
    planNumber,
    termsHash,
    person,
    merchant,
    offer,
    offerNumber,
    approve,
    signPermit,
    calendarWeek,
    /** The token of a plan's week in the story. */
    weekToken: (plan: TownPlan, week: number): bigint =>
      weekTokenId(planNumber(plan), Number(copenhagenOffset), calendarWeek(week)),
    /** The latest membership that somebody bought of a plan. */
    membership(who: number, plan: TownPlan): bigint {
      const found = memberships.get(`${who} ${plan.title}`)
      if (found === undefined) throw new Error(`Person ${who} never joined “${plan.title}”`)
      return found
    },
    pool: (number: number): Hex => poolId(euro, BigInt(number), 1),

    /** Gives a person money to live on, and coins for gas where the chain gave none. */
    async endow(who: number, amount: bigint) {
      const { address } = person(who)
      if ((await client.getBalance({ address })) < parseEther('100')) {
        await chain.rpc('anvil_setBalance', [address, toHex(parseEther('10000'))])
      }
      await chain.send(person(0), {
        address: euro,
        abi: demoEuroAbi,
        functionName: 'mint',
        args: [address, amount],
      })
    },

    /** Buys what is left of what was wanted. Nobody queues for what the patrons can't cover this week. */
    async buy(wish: Purchase): Promise<Bought | undefined> {
      const number = offerNumber(wish.merchant, wish.offer)
      const left = await client.readContract({
        ...vouchers,
        functionName: 'buyableOf',
        args: [number],
      })
      const quantity = Math.min(wish.quantity, Number(left))
      if (quantity === 0) return undefined

      const receiver = wish.receiver ?? wish.buyer
      const promoter = wish.link === undefined ? zeroAddress : person(wish.link).address
      const order = [number, BigInt(quantity), person(receiver).address, promoter] as const
      if (wish.permit) {
        const price = BigInt(quantity) * euros(offer(wish.merchant, wish.offer).price / 100)
        const permit = await signPermit(wish.buyer, price)
        await chain.send(person(wish.buyer), {
          ...vouchers,
          functionName: 'buyWithPermit',
          args: [...order, permit],
        })
      } else {
        await chain.send(person(wish.buyer), { ...vouchers, functionName: 'buy', args: order })
      }
      const week = weekOf(chain.time(), merchant(wish.merchant).weekOffset)
      return { id: voucherId(number, week), holder: receiver, quantity, merchant: wish.merchant }
    },

    /** Becomes a member; who has approved nothing signs a permit. */
    async subscribe(who: number, plan: TownPlan): Promise<bigint> {
      const { address } = person(who)
      const order = [planNumber(plan), address, termsHash(plan)] as const
      if (approvesNothing(who)) {
        const permit = await signPermit(who, euros(plan.prepaidPrice / 100))
        const args = [...order, permit] as const
        await chain.send(person(who), { ...subscriptions, functionName: 'buyWithPermit', args })
      } else {
        await chain.send(person(who), { ...subscriptions, functionName: 'buy', args: order })
      }
      // Shares that begin are numbered along with those that are bought.
      const { sold } = await client.readContract({
        ...subscriptions,
        functionName: 'planOf',
        args: [planNumber(plan)],
      })
      const id = subscriptionId(planNumber(plan), Number(sold))
      memberships.set(`${who} ${plan.title}`, id)
      return id
    },

    /** Hands vouchers in: alone, or by a signature that somebody at the counter sends. */
    async redeem({ id, holder, merchant: number }: Bought, quantity: number, atCounter: boolean) {
      if (!atCounter) {
        const args = [id, BigInt(quantity)] as const
        await chain.send(person(holder), { ...vouchers, functionName: 'redeem', args })
        return
      }
      const redemption = {
        id,
        quantity: BigInt(quantity),
        holder: person(holder).address,
        // Times are alike nowhere, so they serve as numbers that are used once.
        nonce: chain.time(),
        deadline: chain.time() + 7n * 86_400n,
      }
      const deployment = {
        chainId: chain.chainId,
        solidarityVouchers: contracts.SolidarityVouchers,
      }
      const signature = await person(holder).signTypedData(
        redemptionTypedData(deployment, redemption),
      )
      const { staff, owner } = merchant(number)
      await chain.send(person(staff ?? owner), {
        ...vouchers,
        functionName: 'redeemSigned',
        args: [redemption, signature],
      })
    },
  }
}
