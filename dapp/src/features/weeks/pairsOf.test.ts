import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairsOf } from './pairsOf.ts'

const card = (planId: number, week: number, guest: boolean, serial: number) => ({
  id: BigInt(planId * 1_000 + week * 10 + serial),
  week,
  guest,
  serial,
  keptAt: 1n,
  plan: { id: planId, title: 'A year' },
  merchant: { id: 1, name: 'Fjordens Gym', weekOffset: 0 },
})
const read = (...cards: Parameters<typeof pairsOf>[0]) =>
  pairsOf(cards).map(({ member, guest }) => [member?.serial, guest?.serial])

test('both halves of a week stand together, one alone stands alone', () => {
  assert.deepEqual(read(card(1, 5, true, 1), card(1, 5, false, 7)), [[7, 1]])
  assert.deepEqual(read(card(1, 5, true, 2), card(1, 5, true, 1), card(1, 5, false, 7)), [
    [7, 1],
    [undefined, 2],
  ])
  assert.deepEqual(read(card(1, 5, true, 1), card(2, 5, false, 2)), [
    [undefined, 1],
    [2, undefined],
  ])
  assert.deepEqual(read(card(1, 5, true, 1), card(1, 6, false, 2)), [
    [2, undefined],
    [undefined, 1],
  ])
  assert.deepEqual(read(), [])
})
