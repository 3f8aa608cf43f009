import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arrivalsBy } from '../src/lib/arrivalsBy.ts'
import { joinLots } from '../src/lib/joinLots.ts'
import type { Lot } from '../src/lib/lot.ts'
import { splitLots } from '../src/lib/splitLots.ts'
import { withHop } from '../src/lib/withHop.ts'

type Hop = Lot['path'][number]

const [amina, emil, noah] = ['0xa1', '0xe2', '0x03'] as const
const hop = (kind: Hop['kind'], at: number, to: Hop['to'] = emil): Hop => ({
  kind,
  from: amina,
  to,
  at: String(at),
  tx: '0xab',
})
const lot = (number: number, parts: number, more: Partial<Lot> = {}): Lot => ({
  tokenId: (1n << 64n) | 2_950n,
  number,
  planId: 1,
  merchantId: 1,
  subscriptionId: (1n << 32n) | 1n,
  holder: amina,
  owner: amina,
  parts,
  state: 'held',
  arrived: '',
  path: [hop('bought', number)],
  ...more,
})
const shape = (lots: readonly Lot[]) => lots.map(({ number, parts }) => [number, parts])
const partsOf = (lots: readonly Lot[]) => lots.reduce((sum, { parts }) => sum + parts, 0)

describe('first in, first out', () => {
  const week = [lot(3, 7), lot(1, 2), lot(2, 5)]

  test('what came first leaves first, whole', () => {
    const { leaving, staying } = splitLots(week, 9, 4)
    assert.deepEqual(shape(leaving), [
      [3, 7],
      [1, 2],
    ])
    assert.deepEqual(shape(staying), [[2, 5]])
  })

  test('a part that leaves has been where its lot was, and gets a number of its own', () => {
    const { leaving, staying } = splitLots(week, 8, 4)
    assert.deepEqual(shape(leaving), [
      [3, 7],
      [4, 1],
    ])
    assert.deepEqual(leaving[1]?.path, lot(1, 2).path)
    assert.deepEqual(shape(staying), [
      [1, 1],
      [2, 5],
    ])
  })

  test('nothing leaves, or all', () => {
    assert.deepEqual(splitLots(week, 0, 4), { leaving: [], staying: week })
    assert.deepEqual(splitLots(week, 14, 4), { leaving: week, staying: [] })
  })

  test('more than there is can’t leave', () => {
    assert.throws(() => splitLots(week, 15, 4), /15 parts were to leave, 1 more than there are/)
    assert.throws(() => splitLots([], 1, 1), /1 more/)
  })
})

describe('what arrives', () => {
  test('is last in the row', () => {
    const { lots, changed, gone } = joinLots([lot(1, 7)], [lot(3, 2), lot(2, 4)])
    assert.deepEqual(shape(lots), [
      [1, 7],
      [3, 2],
      [2, 4],
    ])
    assert.deepEqual(shape(changed), [
      [3, 2],
      [2, 4],
    ])
    assert.deepEqual(gone, [])
  })

  test('is one lot where it came as one: of one membership, at one time, the same way', () => {
    const path = [hop('bought', 5), hop('given', 6)]
    const { lots, changed, gone } = joinLots(
      [lot(1, 7), lot(2, 1, { path })],
      [lot(3, 1, { path }), lot(4, 1, { path }), lot(5, 1, { path, subscriptionId: 9n })],
    )
    assert.deepEqual(shape(lots), [
      [1, 7],
      [2, 3],
      [5, 1],
    ])
    assert.deepEqual(shape(changed), [
      [2, 3],
      [5, 1],
    ])
    assert.deepEqual(gone, [3, 4])
  })

  test('joins the latest of its membership where there are 64 already, or the latest of all', () => {
    const many = Array.from({ length: 64 }, (_, i) =>
      lot(i + 1, 1, { subscriptionId: BigInt(i % 4) }),
    )
    const related = joinLots(many, [lot(65, 3, { subscriptionId: 1n })])
    assert.equal(related.lots.length, 64)
    assert.deepEqual(shape(related.changed), [[62, 4]])
    assert.deepEqual(related.gone, [65])
    const stranger = joinLots(many, [lot(65, 3, { subscriptionId: 77n })])
    assert.deepEqual(shape(stranger.changed), [[64, 4]])
    assert.equal(partsOf(stranger.lots), 67)
  })
})

test('of a very long path the first step stays, and the latest', () => {
  const path = Array.from({ length: 60 }, (_, i) => hop(i === 0 ? 'bought' : 'given', i)).reduce(
    withHop,
    [] as Hop[],
  )
  assert.equal(path.length, 24)
  assert.equal(path[0]?.kind, 'bought')
  assert.deepEqual(
    path.slice(1).map(({ at }) => Number(at)),
    Array.from({ length: 23 }, (_, i) => 37 + i),
  )
  assert.deepEqual(withHop([], hop('bought', 1)), [hop('bought', 1)])
})

test('arrivals sort as text in the order in which they happened', () => {
  const at = (block: bigint, logIndex: number) =>
    arrivalsBy({
      block: { number: block, timestamp: 0n },
      transaction: { hash: '0x' },
      log: { logIndex },
    })
  const [early, late, later] = [at(9n, 11), at(10n, 2), at(10n, 10)]
  const told = [early(), early(), late(), ...Array.from({ length: 11 }, () => later())]
  assert.deepEqual(told.toSorted(), told)
})

/**
 * Everybody hands parts to everybody, a few at a time, in many steps: what somebody has by the lots is what it has by the
 * count, no part is lost, and what leaves was there longest.
 */
test('lots add up to what everybody has, however they travel', () => {
  const people = [amina, emil, noah]
  const hands = new Map<string, Lot[]>(people.map((who) => [who, []]))
  const counts = new Map<string, number>(people.map((who) => [who, 0]))
  let [numbers, seed, most] = [0, 1, 0]
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const give = (who: string, arriving: Lot[]) => {
    const { lots } = joinLots(hands.get(who) ?? [], arriving)
    hands.set(who, lots)
    counts.set(who, (counts.get(who) ?? 0) + partsOf(arriving))
  }

  for (let step = 0; step < 3_000; step++) {
    if (step % 300 === 0) {
      give(amina, [lot(++numbers, 20, { subscriptionId: BigInt(step) })])
      continue
    }
    const [from = amina, to = emil] = [people[random(3)], people[random(3)]]
    const parts = random(Math.min(counts.get(from) ?? 0, 9) + 1)
    if (from === to || parts === 0) continue
    const before = hands.get(from) ?? []
    const { leaving, staying } = splitLots(before, parts, numbers + 1)
    if (leaving.at(-1)?.number === numbers + 1) numbers += 1
    assert.equal(partsOf(leaving), parts)
    assert.equal(partsOf(leaving) + partsOf(staying), partsOf(before))
    assert.equal(leaving[0]?.subscriptionId, before[0]?.subscriptionId)
    hands.set(from, staying)
    counts.set(from, (counts.get(from) ?? 0) - parts)
    give(
      to,
      leaving.map((x) => ({ ...x, path: withHop(x.path, hop('given', step)) })),
    )
    for (const who of people) {
      const lots = hands.get(who) ?? []
      assert.equal(partsOf(lots), counts.get(who), `${who} after step ${step}`)
      assert.equal(new Set(lots.map(({ number }) => number)).size, lots.length)
      most = Math.max(most, lots.length)
    }
  }
  assert.equal(
    people.reduce((sum, who) => sum + partsOf(hands.get(who) ?? []), 0),
    200,
  )
  assert.ok(most > 20 && most <= 64, `the parts were well shuffled (${most} lots at most)`)
})
