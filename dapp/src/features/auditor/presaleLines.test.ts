import assert from 'node:assert/strict'
import { test } from 'node:test'
import { presaleLines } from './presaleLines.ts'

const plan = { title: 'A year' }
const share = (id: bigint, tier: number, price: bigint, outstanding: number) => ({
  id,
  planId: 1,
  tier,
  price,
  outstanding,
  plan,
})
const entry = (shareId: bigint) =>
  ({
    planId: 1,
    number: 0,
    shareId,
    owner: '0x00000000000000000000000000000000000000aa',
    receiver: '0x00000000000000000000000000000000000000aa',
    queuedAt: 1n,
  }) as const

test('who waits counts as who holds, by price class', () => {
  const lines = presaleLines({
    shares: [
      share(1n, 1, 95n, 0),
      share(2n, 1, 95n, 3),
      share(3n, 2, 90n, 2),
      share(4n, 3, 85n, 0),
    ],
    queue: [entry(1n), entry(1n), entry(3n)],
  })
  assert.deepEqual(
    lines.map(({ price, held, waiting, amount }) => ({ price, held, waiting, amount })),
    [
      { price: 95n, held: 3, waiting: 2, amount: 475n },
      { price: 90n, held: 2, waiting: 1, amount: 270n },
    ],
  )
})
