import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { unpackWeekTokenId } from '@homing/sdk/ids/unpackWeekTokenId'
import type { WeekRedemption } from '@homing/sdk/redemption/weekRedemptionTypes'
import type { Address, Hex } from 'viem'
import { getBlock, simulateContract } from 'viem/actions'
import { formatDateTime } from '../../lib/formatDateTime.ts'
import type { ChainReader } from '../../lib/useChainQuery.ts'
import { explain } from '../../tx/explain.ts'
import type { Check } from './checkRedemption.ts'

export type CheckedWeek = Readonly<{
  title: string
  merchantName: string
  startsAt: bigint
  endsAt: bigint
  partsPerWeek: bigint
  checks: readonly Check[]
}>

/** Asks the chain all that can be wrong with the code of a week, so that the counter knows before it lets anybody in. */
export async function checkWeekRedemption(
  { client, contracts }: ChainReader,
  { redemption, signature }: { redemption: WeekRedemption; signature: Hex },
  by: Address,
): Promise<CheckedWeek> {
  const { id, parts, holder, nonce } = redemption
  const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const

  const [plan, week, balance, isUsed, block, refusal] = await Promise.all([
    client.readContract({
      address: contracts.Subscriptions,
      abi: subscriptionsAbi,
      functionName: 'planOf',
      args: [unpackWeekTokenId(id).plan],
    }),
    client.readContract({ ...weeks, functionName: 'weekOf', args: [id] }),
    client.readContract({ ...weeks, functionName: 'balanceOf', args: [holder, id] }),
    client.readContract({ ...weeks, functionName: 'isNonceUsed', args: [holder, id, nonce] }),
    getBlock(client),
    // The whole call, as the chain would do it: it finds what the questions above can't, a wrong signature first of all.
    simulateContract(client, {
      ...weeks,
      functionName: 'redeemSigned',
      args: [redemption, signature],
      account: by,
    }).then(
      () => undefined,
      (error: unknown) => explain(error).text,
    ),
  ])
  const { merchant } = plan.terms
  const [mayRedeem, merchantName] = await Promise.all([
    client.readContract({ ...registry, functionName: 'mayRedeem', args: [merchant, by] }),
    client.readContract({ ...registry, functionName: 'nameOf', args: [merchant] }),
  ])

  const runs = block.timestamp >= week.startsAt && block.timestamp < week.endsAt
  const checks: Check[] = [
    mayRedeem
      ? { ok: true, text: 'You may redeem for this place' }
      : { ok: false, text: 'This week is of another place: you may not redeem for it' },
    runs
      ? { ok: true, text: `Its week runs until ${formatDateTime(week.endsAt)}` }
      : block.timestamp < week.startsAt
        ? { ok: false, text: `Its week begins ${formatDateTime(week.startsAt)} only` }
        : { ok: false, text: `Its week was over ${formatDateTime(week.endsAt)}` },
    isUsed
      ? { ok: false, text: 'This code was used or revoked before' }
      : { ok: true, text: 'The code was not used before' },
    balance >= parts
      ? { ok: true, text: `The guest has ${balance} of ${week.partsPerWeek} parts` }
      : { ok: false, text: `The guest has only ${balance} of ${week.partsPerWeek} parts` },
  ]
  // The clock is watched by the screen; what else the chain says no to comes last.
  const known = checks.some(({ ok }) => !ok)
  if (refusal && !known) checks.push({ ok: false, text: refusal })
  if (!refusal) checks.push({ ok: true, text: 'The guest’s signature is good' })

  return {
    title: plan.title,
    merchantName,
    startsAt: week.startsAt,
    endsAt: week.endsAt,
    partsPerWeek: week.partsPerWeek,
    checks,
  }
}
