import assert from 'node:assert/strict'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { AddressesFile } from '@homing/sdk/addresses/addressesFile'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { subscriptionAt } from '@homing/sdk/subscription/subscriptionAt'
import type { SubscriptionFacts } from '@homing/sdk/subscription/subscriptionFacts'
import { subscriptionStatuses } from '@homing/sdk/subscription/subscriptionStatuses'
import type { SubscriptionTerms } from '@homing/sdk/subscription/subscriptionTerms'
import { type Address, createPublicClient, http } from 'viem'
import { compareMarketWithChain } from './compareMarketWithChain.ts'
import { compareSharesWithChain } from './compareSharesWithChain.ts'
import { compareWeeksWithChain } from './compareWeeksWithChain.ts'

type Rows = Record<string, unknown>[]
type Plan = SubscriptionTerms & {
  id: number
  merchantId: number
  settledWeek: number
  open: boolean
}
type Member = SubscriptionFacts & { id: string; planId: number; merchantId: number }

/** What the tables say of plans, members, starts, shares and books is what the contract says, at its last block. */
export async function compareWithChain(
  tables: Record<string, Rows>,
  rpcUrl: string,
  { contracts }: AddressesFile,
) {
  const client = createPublicClient({ transport: http(rpcUrl), cacheTime: 0 })
  const contract = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const { timestamp, number: blockNumber } = await client.getBlock()
  const rowsOf = (name: string) => tables[name] ?? []
  const offsets = new Map(rowsOf('merchants').map((row) => [row.id, Number(row.weekOffset)]))
  const plans = new Map(rowsOf('plans').map((row) => [row.id, bigPrices(row)]))

  for (const plan of plans.values()) {
    const read = { ...contract, args: [plan.id], blockNumber } as const
    const { open, sold, terms } = await client.readContract({ ...read, functionName: 'planOf' })
    assert.deepEqual(
      [plan.open, plan.prepaidPrice, plan.weekCount, rowsWith(rowsOf('subscriptions'), plan.id)],
      [open, terms.prepaidPrice, terms.weekCount, Number(sold)],
    )
    const settled = await client.readContract({ ...read, functionName: 'settledWeekOf' })
    assert.equal(plan.settledWeek, Number(settled), `plan ${plan.id} is settled so far`)
  }

  for (const { planId, tier, week, count } of rowsOf('planStarts')) {
    const starts = await client.readContract({
      ...contract,
      functionName: 'startsOf',
      args: [Number(planId), BigInt(Number(tier)), BigInt(Number(week))],
      blockNumber,
    })
    assert.equal(count, Number(starts), `starts of plan ${planId} in week ${week}`)
  }

  for (const row of rowsOf('subscriptions')) {
    const member = row as Member
    const terms = plans.get(member.planId)
    assert.ok(terms)
    const week = Number(weekOf(timestamp, BigInt(offsets.get(member.merchantId) ?? 0)))
    const { status, weeksBegun, firstWeek, endWeek, refundable, price, pauseWeeksLeft } =
      subscriptionAt(terms, member, week)
    const found = await client.readContract({
      ...contract,
      functionName: 'subscriptionOf',
      args: [BigInt(member.id)],
      blockNumber,
    })
    assert.deepEqual(
      { status, weeksBegun, firstWeek, endWeek, refundable, price, pauseWeeksLeft },
      {
        status: subscriptionStatuses[found.status],
        weeksBegun: Number(found.weeksBegun),
        firstWeek: Number(found.firstWeek),
        endWeek: Number(found.endWeek),
        refundable: found.refundable,
        price: found.price,
        pauseWeeksLeft: Number(found.pauseWeeksLeft),
      },
      `subscription ${member.id}`,
    )
    assert.equal(row.subscriber, found.subscriber.toLowerCase())
  }

  const names = [
    'allowance',
    'topUp',
    'transaction',
    'coolingOff',
    'due',
    'reserve',
    'cover',
    'debt',
  ] as const
  for (const row of rowsOf('prepaids')) {
    // No plan is named, so nothing is counted that nobody wrote down.
    const escrow = await client.readContract({
      ...contract,
      functionName: 'escrowOf',
      args: [Number(row.merchantId), []],
      blockNumber,
    })
    for (const name of names) {
      assert.equal(BigInt(String(row[name])), escrow[name], `${name} of merchant ${row.merchantId}`)
    }
  }
  for (const week of rowsOf('escrowWeeks')) {
    const { allowance, topUp, cover, reserve } = week
    const behind = [allowance, topUp, cover].reduce<bigint>((sum, x) => sum + BigInt(String(x)), 0n)
    assert.ok(behind >= BigInt(String(reserve)), `week ${week.week} of merchant ${week.merchantId}`)
  }
  for (const { currency, account, amount } of rowsOf('credits')) {
    const credit = await client.readContract({
      address: contracts.EscrowVault,
      abi: escrowVaultAbi,
      functionName: 'creditOf',
      args: [currency as Address, account as Address],
      blockNumber,
    })
    assert.equal(BigInt(String(amount)), credit, `credit of ${account}`)
  }
  const world = { rowsOf, client, contracts, blockNumber }
  await compareSharesWithChain(world)
  await compareWeeksWithChain(world)
  await compareMarketWithChain(world)
}

const rowsWith = (rows: Rows, planId: number) => rows.filter((row) => row.planId === planId).length

/** GraphQL has no big numbers, so it says them in words. */
function bigPrices(row: Record<string, unknown>): Plan {
  const { retailTotal, prepaidPrice } = row
  return {
    ...(row as Plan),
    retailTotal: BigInt(String(retailTotal)),
    prepaidPrice: BigInt(String(prepaidPrice)),
  }
}
