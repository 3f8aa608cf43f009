import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { myWeekGroups } from './myWeekGroups.ts'

const offset = 342_000
const merchant = {
  id: 1,
  name: 'Fjordens Gym',
  currency: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
  weekOffset: offset,
  metadataURI: '',
} as const
const plan = (id: number) => ({ id, title: `Plan ${id}` })
const id = (planId: number, week: number) => weekTokenId(planId, offset, week)
const held = (planId: number, week: number, parts: number) => ({
  tokenId: id(planId, week),
  parts,
  token: { partsPerWeek: 7, plan: plan(planId), merchant },
})
const mine = {
  weekHoldings: { items: [held(1, 2_962, 7), held(1, 2_961, 4), held(2, 2_960, 7)] },
  sellOffers: {
    items: [
      { id: 1, tokenId: id(1, 2_961), left: 2, plan: plan(1), merchant },
      { id: 2, tokenId: id(1, 2_961), left: 1, plan: plan(1), merchant },
      { id: 3, tokenId: id(1, 2_970), left: 7, plan: plan(1), merchant },
    ],
  },
}
const at = (week: number, seconds: bigint) =>
  Number(weekStart(BigInt(week), BigInt(offset)) + seconds)

test('weeks by plan, with what is offered of each', () => {
  const { ahead, gone } = myWeekGroups(mine, at(2_960, 10n))
  assert.deepEqual(
    ahead.map(({ plan: { id: planId }, weeks }) => [planId, weeks.map(({ week }) => week)]),
    [
      [2, [2_960]],
      [1, [2_961, 2_962, 2_970]],
    ],
  )
  assert.deepEqual(
    ahead[1]?.weeks.map(({ parts, offered }) => [parts, offered]),
    [
      [4, 3],
      [7, 0],
      [0, 7],
    ],
  )
  assert.deepEqual(gone, [])
})

test('a week is gone at its last second’s end, not before', () => {
  const weeksAt = (seconds: bigint) => {
    const { ahead, gone } = myWeekGroups(mine, at(2_961, seconds))
    return [ahead, gone].map((groups) => groups.flatMap(({ plan: { id: planId } }) => planId))
  }
  assert.deepEqual(weeksAt(-1n), [[2, 1], []])
  assert.deepEqual(weeksAt(0n), [[1], [2]])
  assert.deepEqual(weeksAt(1n), [[1], [2]])
})
