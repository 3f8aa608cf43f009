import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitOf } from './splitOf.ts'

const terms = { quantity: 1n, patronCutBps: 2_000n, promoterBps: 5_000n, heldBps: 0n }
const parts = (price: bigint, linkBudget: bigint) => {
  const { merchant, promoter, stakers } = splitOf({ ...terms, price, linkBudget })
  return [merchant, promoter, stakers]
}

test('through the link of a patron who set aside half: 80/10/10 to the unit', () => {
  assert.deepEqual(parts(1n, 1n), [1n, 0n, 0n])
  assert.deepEqual(parts(3n, 3n), [3n, 0n, 0n])
  assert.deepEqual(parts(99n, 99n), [80n, 9n, 10n])
  assert.deepEqual(parts(10n ** 24n, 10n ** 24n), [8n * 10n ** 23n, 10n ** 23n, 10n ** 23n])
})

test('through no link: 80/0/20', () => {
  assert.deepEqual(parts(1n, 0n), [1n, 0n, 0n])
  assert.deepEqual(parts(3n, 0n), [3n, 0n, 0n])
  assert.deepEqual(parts(99n, 0n), [80n, 0n, 19n])
  assert.deepEqual(parts(10n ** 24n, 0n), [8n * 10n ** 23n, 0n, 2n * 10n ** 23n])
})

test('a link that reaches half of its part earns half', () => {
  assert.deepEqual(parts(10_000_000n, 2_500_000n), [8_000_000n, 500_000n, 1_500_000n])
})

test('what is held is the same for one by one as for all at once', () => {
  const held = (quantity: bigint) =>
    splitOf({ ...terms, heldBps: 3_333n, price: 99n, linkBudget: 0n, quantity }).held
  assert.equal(held(1n), 26n)
  assert.equal(held(7n), 7n * 26n)
})

test('a merchant in debt repays its patrons before it is paid', () => {
  const of = (owed: bigint) => {
    const { merchant, debt, stakers } = splitOf({ ...terms, price: 10n, linkBudget: 0n, owed })
    return [merchant, debt, stakers]
  }
  assert.deepEqual(of(0n), [8n, 0n, 2n])
  assert.deepEqual(of(3n), [5n, 3n, 2n])
  assert.deepEqual(of(20n), [0n, 8n, 2n])
})

test('parts add up, whatever the terms', () => {
  let seed = 1n
  const next = (below: bigint) => {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n
    return seed % below
  }
  for (let i = 0; i < 1_000; i++) {
    const price = 1n + next(10n ** 12n)
    const split = splitOf({
      price,
      quantity: 1n + next(50n),
      patronCutBps: next(5_001n),
      promoterBps: next(10_001n),
      heldBps: next(10_001n),
      linkBudget: next(price),
      owed: next(2n) * next(price),
    })
    const { merchant, debt, held, promoter, stakers } = split
    assert.equal(merchant + debt + held + promoter + stakers, split.price)
    assert.ok([merchant, debt, held, promoter, stakers].every((part) => part >= 0n))
  }
})
