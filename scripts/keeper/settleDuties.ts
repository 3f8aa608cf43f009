import { decodeFunctionResult, encodeFunctionData } from 'viem'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import type { Duty } from './duty.ts'
import type { KeeperView } from './keeperView.ts'

/** Weeks of a plan in one transaction. */
const AT_A_TIME = 26n
/** A week is forfeited once it has been over for one more. */
const SWEEP_WEEKS = 2n

/**
 * Weeks that have been over for seven days: what was earned in them waits for the merchant, and what nobody used makes
 * no refund safer before it is forfeited. Nobody is paid for it.
 */
export async function settleDuties({
  client,
  contracts,
  plans,
  memory,
  time,
}: KeeperView): Promise<Duty[]> {
  const { weekTokens } = contracts
  const firstTwins = memory.firstTwins()
  const duties: Duty[] = []
  for (const { number, currency, weekOffset } of plans) {
    const first = firstTwins.get(number)
    const end = weekOf(time, weekOffset) - SWEEP_WEEKS + 1n
    if (first === undefined || first >= end) continue
    const settle = (from: bigint, count: bigint) => {
      const args = [number, from, count] as const
      const data = encodeFunctionData({ ...weekTokens, functionName: 'settle', args })
      const read = (result: `0x${string}` = '0x') => {
        const answer = { ...weekTokens, functionName: 'settle', data: result } as const
        const [paid, forfeited] = decodeFunctionResult(answer)
        return { paid, forfeited }
      }
      const state = async () => {
        const { paid, forfeited } = read((await client.call({ to: weekTokens.address, data })).data)
        return paid + forfeited === 0n ? undefined : `${paid} ${forfeited}`
      }
      return { data, read, state }
    }
    // One question about all its years, which most of the time says that nothing is due.
    if ((await settle(first, end - first).state()) === undefined) continue

    for (let from = first; from < end; from += AT_A_TIME) {
      const count = end - from < AT_A_TIME ? end - from : AT_A_TIME
      const { data, read, state } = settle(from, count)
      duties.push({
        name: `settle weeks ${from} to ${from + count - 1n} of plan ${number}`,
        to: weekTokens.address,
        data,
        most: 1,
        state,
        async read(result) {
          return { bounty: 0n, currency, figures: read(result) }
        },
      })
    }
  }
  return duties
}
