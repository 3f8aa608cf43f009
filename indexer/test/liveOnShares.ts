import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { shareId } from '@homing/sdk/ids/shareId'
import { acceptanceTypedData } from '@homing/sdk/shares/acceptanceTypedData'
import { type Address, type Hex, zeroAddress } from 'viem'
import type { Town } from '../../scripts/town/town.ts'
import { countQueueToItsEnd } from './countQueueToItsEnd.ts'
import { publishSixWeeks } from './publishSixWeeks.ts'

const week = 604_800n
const merchantNumber = 1
const [lars, amina, emil, noah, ella, mads] = [13, 14, 15, 19, 20, 21] as const
const [five, three] = [1, 2]
const unsigned = { deadline: 0n, signature: '0x' } as const

/**
 * Two seats, and years of them bought together: some begin at once, others wait; they are given, handed on and named for
 * others, begun by hand, by a keeper and out of the queue, and taken back in every way there is. In the end the plan
 * closes, while somebody waits and somebody still holds a year. Moves the clock by a year.
 */
export async function liveOnShares(people: Town) {
  const { chain, person, subscriptions, shares, vouchers } = people
  const { owner, weekOffset } = people.merchant(merchantNumber)
  const address = (who: number) => person(who).address
  const now = () => weekOf(chain.time(), weekOffset)
  const pass = (weeks: bigint) => chain.setTime(chain.time() + weeks * week)
  // Whatever day it is: what is bought together shall be of the same week.
  chain.setTime(weekStart(now() + 1n, weekOffset) + week / 2n)

  const { plan, termsHash } = await publishSixWeeks(people, {
    merchantNumber,
    title: 'A cushion by the window',
    accepts: 'Bring your own cushion.',
    queueWeeks: 1,
    horizonYears: 15,
    capacity: 2,
    secondTier: { size: 3, discountBps: 500 },
  })
  const bought = now()
  const idOf = (tier: number, place: number) => shareId(plan, tier, Number(bought), place)

  const buy = (who: number, tier: number, receiver: number, nominee?: number, signed?: Signed) =>
    chain.send(person(who), {
      ...shares,
      functionName: 'buy',
      args: [
        plan,
        BigInt(tier),
        address(receiver),
        nominee === undefined ? zeroAddress : address(nominee),
        termsHash,
        signed ?? unsigned,
      ],
    })
  const accepted = async (id: bigint, holder: number, nominee: number): Promise<Signed> => {
    const deadline = chain.time() + week
    const consent = { id, holder: address(holder), nominee: address(nominee), termsHash, deadline }
    const altShares = shares.address
    const signature = await person(nominee).signTypedData(
      acceptanceTypedData({ chainId: chain.chainId, altShares }, consent),
    )
    return { deadline, signature }
  }
  const nominate = (who: number, id: bigint, nominee: Address, signed: Signed = unsigned) =>
    chain.send(person(who), { ...shares, functionName: 'nominate', args: [id, nominee, signed] })
  const accept = (nominee: number, id: bigint, holder: number) =>
    chain.send(person(nominee), {
      ...shares,
      functionName: 'accept',
      args: [id, address(holder), termsHash],
    })
  const activate = (who: number, id: bigint, receiver = who) =>
    chain.send(person(who), { ...shares, functionName: 'activate', args: [id, address(receiver)] })
  const activateDue = (id: bigint, holder: number) =>
    chain.send(person(lars), {
      ...shares,
      functionName: 'activateDue',
      args: [id, address(holder)],
    })
  const hand = (from: number, to: number, id: bigint, quantity: bigint) =>
    chain.send(person(from), {
      ...shares,
      functionName: 'safeTransferFrom',
      args: [address(from), address(to), id, quantity, '0x'],
    })
  const handBoth = (by: number, from: number, to: number, ids: [bigint, bigint]) =>
    chain.send(person(by), {
      ...shares,
      functionName: 'safeBatchTransferFrom',
      args: [address(from), address(to), ids, [1n, 1n], '0x'],
    })
  const trust = (contract: typeof shares | typeof vouchers, approved: boolean) =>
    chain.send(person(emil), {
      address: contract.address,
      abi: shares.abi,
      functionName: 'setApprovalForAll',
      args: [address(noah), approved],
    })
  const fromQueue = (functionName: 'leaveQueue' | 'takeBackQueued', who: number, number: bigint) =>
    chain.send(person(who), { ...shares, functionName, args: [plan, number] })
  const takeBack = (who: number, id: bigint, quantity: bigint) =>
    chain.send(person(who), { ...shares, functionName: 'takeBack', args: [id, quantity] })
  const serve = (most: bigint) =>
    chain.send(person(lars), { ...shares, functionName: 'serve', args: [plan, most] })

  // Both seats are taken by what others paid for; who buys then waits as number 0 and 1.
  await buy(noah, five, emil)
  await buy(emil, three, noah, amina, await accepted(idOf(three, 0), noah, amina))
  await buy(ella, five, ella)
  await buy(emil, three, emil)

  await chain.send(person(emil), {
    ...shares,
    functionName: 'give',
    args: [
      [idOf(five, 1), idOf(five, 2)],
      [address(amina), address(ella)],
    ],
  })
  await hand(ella, noah, idOf(five, 3), 1n)
  await trust(vouchers, true)
  await trust(shares, true)
  await handBoth(noah, emil, noah, [idOf(five, 3), idOf(five, 4)])
  await trust(shares, false)
  // From a hand to the same one, also more often than there are shares, and nothing at all of what was never sold.
  await hand(ella, ella, idOf(five, 1), 1n)
  await handBoth(noah, noah, noah, [idOf(five, 4), idOf(five, 4)])
  await hand(ella, noah, shareId(plan, three, Number(bought) + 1, 0), 0n)

  await nominate(noah, idOf(five, 4), address(mads))
  await accept(mads, idOf(five, 4), noah)
  await activate(noah, idOf(five, 4), mads)
  await nominate(ella, idOf(five, 1), address(mads))
  await accept(mads, idOf(five, 1), ella)
  await nominate(noah, idOf(three, 1), address(amina))
  await nominate(ella, idOf(five, 4), address(noah))
  await nominate(ella, idOf(five, 4), zeroAddress)
  const consent = await accepted(idOf(five, 3), noah, amina)
  await nominate(noah, idOf(five, 3), address(amina), consent)

  // Emil has his first year back, so the bundle is whole; Ella has waited for longer than she was told.
  await fromQueue('leaveQueue', emil, 1n)
  await chain.send(person(emil), {
    ...shares,
    functionName: 'takeBackBundle',
    args: [plan, BigInt(three), bought],
  })
  pass(2n)
  await fromQueue('takeBackQueued', ella, 0n)

  // Six weeks are over: Mads, who waited as number 2, has a seat, and Ella takes the other one without waiting.
  pass(5n)
  await serve(5n)
  await activate(ella, idOf(five, 2))

  // Who waits from now on gets the last number, then 0 and 1 once more.
  await countQueueToItsEnd(people, plan)
  // A keeper begins what is due: for its holder, for who accepted, and for a holder whose nominee never answered.
  chain.setTime(weekStart(bought + 53n, weekOffset) + week / 2n)
  await activateDue(idOf(five, 1), amina)
  await activateDue(idOf(five, 1), ella)
  await activateDue(idOf(three, 1), noah)
  await activate(noah, idOf(three, 2))
  await activate(ella, idOf(five, 2))
  await chain.send(person(owner), {
    ...subscriptions,
    functionName: 'setCapacity',
    args: [plan, 3n],
  })
  await serve(1n)

  await chain.send(person(owner), { ...subscriptions, functionName: 'close', args: [plan] })
  await takeBack(ella, idOf(five, 4), 1n)
  await takeBack(noah, idOf(five, 3), 1n)
  await fromQueue('takeBackQueued', ella, 1n)
}

type Signed = { deadline: bigint; signature: Hex }
