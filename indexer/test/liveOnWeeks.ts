import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { shareId } from '@homing/sdk/ids/shareId'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import type { SellTerms } from '@homing/sdk/market/sellTerms'
import { weekRedemptionTypedData } from '@homing/sdk/redemption/weekRedemptionTypedData'
import { type Hex, zeroAddress } from 'viem'
import { euros, type Town } from '../../scripts/town/town.ts'
import { payOutWeeks } from './payOutWeeks.ts'
import { publishSixWeeks } from './publishSixWeeks.ts'
import { stall } from './stall.ts'

const day = 86_400n
const merchantNumber = 1
const [lars, amina, emil, noah, ella, mads] = [13, 14, 15, 19, 20, 21] as const
const unsigned = { deadline: 0n, signature: '0x' } as const
const fixed = (price: number): SellTerms => ({
  price: euros(price),
  fair: false,
  markupBps: 0,
  endsAt: 0,
})

/**
 * Twins of six weeks are bought, given, split, offered, sold, taken back and used, at the counter too; what nobody used is
 * forfeited and pays a part of refunds, and comes back. Shares are traded before. In the end there are weeks in every
 * state: over and swept, running and partly used, ahead. Moves the clock by more than a year.
 */
export async function liveOnWeeks(people: Town) {
  const { chain, contracts, person, subscriptions, shares } = people
  const { owner, staff = owner, weekOffset } = people.merchant(merchantNumber)
  const tokens = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const stamps = { address: contracts.Stamps, abi: stampsAbi } as const
  const address = (who: number) => person(who).address
  /** The week of what happened last. */
  const now = () => weekOf(chain.time(), weekOffset)
  /** Days are counted from the beginning of a calendar week. */
  const goTo = (week: bigint, days: bigint) =>
    chain.setTime(weekStart(week, weekOffset) + days * day)

  const { plan, termsHash } = await publishSixWeeks(people, {
    merchantNumber,
    title: 'Six weeks for two',
    accepts: 'Bring somebody.',
    queueWeeks: 1,
    horizonYears: 15,
    capacity: 6,
    partsPerWeek: 7,
    guestSeats: 4,
  })

  const market = await stall(people, [lars, ella, mads])
  await tradeShares()
  await buyTwinsAndTravel()

  /** One share of an offer is sold, one begins on the market, for who offered it. */
  async function tradeShares() {
    const bought = now() + 1n
    goTo(bought, 2n)
    await chain.send(person(emil), {
      ...shares,
      functionName: 'buy',
      args: [plan, 1n, address(emil), zeroAddress, termsHash, unsigned],
    })
    const share = (place: number) => shareId(plan, 1, Number(bought), place)
    const due = await market.offer(emil, shares, share(1), 1n, fixed(19))
    const [sold = 0n, back = 0n] = await market.offerMany(
      emil,
      shares,
      [share(2), share(3)],
      [1n, 1n],
      fixed(18),
    )
    await market.fill(mads, sold, 1n, lars)
    await market.cancel(emil, back, amina)

    goTo(bought + 53n, 2n)
    await market.activateDue(mads, due)
  }

  async function buyTwinsAndTravel() {
    const start = now() + 9n
    goTo(start - 1n, 2n)
    /** The tokens of week k of who begins now. */
    const week = (k: number) => weekTokenId(plan, Number(weekOffset), Number(start) + k - 1)
    const subscribe = async (who: number) => {
      const args = [plan, address(who), termsHash] as const
      await chain.send(person(who), { ...subscriptions, functionName: 'buy', args })
      const { sold } = await chain.client.readContract({
        ...subscriptions,
        functionName: 'planOf',
        args: [plan],
      })
      return subscriptionId(plan, Number(sold))
    }
    const buy = (who: number, subscription: bigint, weekBits: bigint, receiver = who) =>
      chain.send(person(who), {
        ...tokens,
        functionName: 'buy',
        args: [subscription, weekBits, address(receiver)],
      })
    const hand = (by: number, from: number, to: number, id: bigint, parts: bigint) =>
      chain.send(person(by), {
        ...tokens,
        functionName: 'safeTransferFrom',
        args: [address(from), address(to), id, parts, '0x'],
      })
    const handMany = (from: number, to: number, ids: bigint[], parts: bigint[]) =>
      chain.send(person(from), {
        ...tokens,
        functionName: 'safeBatchTransferFrom',
        args: [address(from), address(to), ids, parts, '0x'],
      })
    const trust = (contract: { address: Hex }, approved: boolean) =>
      chain.send(person(emil), {
        address: contract.address,
        abi: tokens.abi,
        functionName: 'setApprovalForAll',
        args: [address(noah), approved],
      })
    const use = (who: number, id: bigint, parts: bigint, stamp = false) =>
      chain.send(person(who), { ...tokens, functionName: 'redeem', args: [id, parts, stamp] })
    const useAtCounter = async (
      who: number,
      id: bigint,
      parts: bigint,
      nonce: bigint,
      stamp: boolean,
    ) => {
      const deadline = chain.time() + day
      const redemption = { id, parts, holder: address(who), stamp, nonce, deadline }
      const signature = await person(who).signTypedData(
        weekRedemptionTypedData(
          { chainId: chain.chainId, entangledWeeks: tokens.address },
          redemption,
        ),
      )
      await chain.send(person(staff), {
        ...tokens,
        functionName: 'redeemSigned',
        args: [redemption, signature],
      })
    }
    const settle = (fromWeek: bigint, weekCount: bigint) =>
      chain.send(person(lars), {
        ...tokens,
        functionName: 'settle',
        args: [plan, fromWeek, weekCount],
      })
    const keep = (who: number, subscription: bigint) =>
      chain.send(person(who), { ...stamps, functionName: 'keep', args: [subscription] })
    const release = (each = plan) =>
      chain.send(person(lars), { ...subscriptions, functionName: 'release', args: [each, 150n] })
    const leave = (who: number, id: bigint) =>
      chain.send(person(who), { ...subscriptions, functionName: 'refund', args: [id] })

    const ofAmina = await subscribe(amina)
    const ofEmil = await subscribe(emil)
    const others = [await subscribe(ella), await subscribe(mads)] as const
    await buy(amina, ofAmina, 0b111111n)
    await buy(emil, ofEmil, 0b000111n)
    await buy(emil, ofEmil, 0b011000n, noah)
    await buy(noah, ofEmil, 0b100000n, emil)

    // Given in parts and in one go, also one week more than once; from a hand to the same one; and what never was.
    await hand(amina, amina, noah, week(1), 3n)
    await hand(amina, amina, noah, week(1), 4n)
    await handMany(amina, ella, [week(2), week(3), week(3)], [2n, 1n, 1n])
    await hand(amina, amina, amina, week(3), 5n)
    await handMany(amina, amina, [week(3), week(3)], [5n, 4n])
    await hand(amina, amina, noah, week(60), 0n)
    await trust(tokens, true)
    await hand(noah, emil, mads, week(1), 2n)
    await hand(mads, mads, noah, week(1), 1n)
    await trust(tokens, false)

    // Two sell the same week, and who buys from one doesn't get the other's.
    const fair = { ...fixed(0), fair: true, markupBps: -500 }
    const [hers = 0n, hersToo = 0n] = await market.offerMany(
      amina,
      tokens,
      [week(4), week(5)],
      [4n, 3n],
      { ...fair, markupBps: 300 },
    )
    const his = await market.offer(noah, tokens, week(4), 5n, fair)
    await market.fill(ella, his, 3n, mads)
    await market.fill(mads, hers, 1n)
    await market.fill(ella, his, 2n)
    await market.cancel(amina, hersToo, emil)
    const ending = { ...fixed(1), endsAt: Number(weekStart(start, weekOffset)) }
    const early = await market.offer(amina, tokens, week(6), 2n, ending)
    // Nobody buys this one, and it is over with its week.
    const stale = await market.offer(emil, tokens, week(1), 2n, fixed(1))
    const twice = await market.offerMany(emil, tokens, [week(2), week(2)], [1n, 2n], fixed(1))
    await market.fill(lars, twice[1] ?? 0n, 1n, emil)

    goTo(start, 1n)
    await market.giveBack(lars, early)
    await use(noah, week(1), 3n, true)
    await useAtCounter(noah, week(1), 1n, 0n, true)
    await useAtCounter(mads, week(1), 1n, 300n, false)
    await chain.send(person(noah), {
      ...tokens,
      functionName: 'revokeNonce',
      args: [week(1), 3n],
    })
    await keep(amina, ofAmina)
    await keep(emil, ofEmil)
    const mine = (half: bigint, week: bigint, serial: bigint) =>
      (half << 96n) | (BigInt(plan) << 64n) | (week << 32n) | serial
    await chain.send(person(noah), {
      ...stamps,
      functionName: 'transferFrom',
      args: [address(noah), address(amina), mine(1n, start, 1n)],
    })
    await trust(stamps, true)

    goTo(start + 1n, 1n)
    await market.giveBack(lars, stale)
    await settle(start - 3n, 4n)
    await use(amina, week(2), 5n, true)
    await keep(amina, ofAmina)

    goTo(start + 2n, 1n)
    await use(ella, week(3), 2n)
    // A week after week 1 is over, what is left of it is forfeited, and what was earned in week 2 is paid out.
    await settle(start, 2n)

    // The place's other memberships are long over: nothing is held back for them that could pay for these.
    for (const each of [plan - 2, plan - 1, plan]) await release(each)
    // Members leave: what was forfeited pays before patrons do.
    await leave(amina, ofAmina)
    await leave(emil, ofEmil)
    for (const [i, id] of others.entries()) await leave(i === 0 ? ella : mads, id)

    goTo(start + 3n, 1n)
    await settle(start, 6n)
    await use(mads, week(4), 4n, true)

    goTo(start + 4n, 1n)
    const last = [await subscribe(lars), await subscribe(mads)] as const
    await release()
    await buy(lars, last[0], 0b000001n)
    await buy(mads, last[1], 0b100101n, noah)
    await use(noah, week(5), 2n)

    // Once more, and this time nobody pays it back. Week 6 is over and not swept, the one that runs is partly used.
    goTo(start + 7n, 1n)
    await use(noah, week(8), 2n, true)
    await release()
    await leave(lars, last[0])
    await leave(mads, last[1])

    await payOutWeeks(people, lars, {
      id: week(8),
      holder: address(noah),
      parts: 3n,
      to: address(ella),
    })
  }
}
