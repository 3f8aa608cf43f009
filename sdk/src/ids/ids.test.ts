import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { accountId } from './accountId.ts'
import { labelSentence } from './labelSentence.ts'
import { labels } from './labels.ts'
import { offerOfVoucher } from './offerOfVoucher.ts'
import { poolId } from './poolId.ts'
import { subscriptionId } from './subscriptionId.ts'
import { unpackAccountId } from './unpackAccountId.ts'
import { unpackPoolId } from './unpackPoolId.ts'
import { unpackSubscriptionId } from './unpackSubscriptionId.ts'
import { unpackWeekTokenId } from './unpackWeekTokenId.ts'
import { voucherId } from './voucherId.ts'
import { weekOfVoucher } from './weekOfVoucher.ts'
import { weekTokenId } from './weekTokenId.ts'

const euro = '0x5fbdb2315678afecb367f032d93f642f64180aa3'

test('a voucher id says its offer and its week of sale', () => {
  for (const [offer, week] of [
    [1n, 2_961n],
    [2n ** 64n - 1n, 2n ** 32n - 1n],
    [0n, 0n],
  ] as const) {
    const id = voucherId(offer, week)
    assert.equal(offerOfVoucher(id), offer)
    assert.equal(weekOfVoucher(id), week)
  }
  assert.equal(voucherId(7n, 5n), 7n * 2n ** 32n + 5n)
  assert.throws(() => voucherId(1n, 2n ** 32n), RangeError)
  assert.throws(() => voucherId(2n ** 64n, 0n), RangeError)
})

test('a subscription id says its plan and its number', () => {
  assert.equal(subscriptionId(7, 5), 7n * 2n ** 32n + 5n)
  for (const [plan, serial] of [
    [1, 1],
    [2 ** 32 - 1, 2 ** 32 - 1],
  ] as const) {
    assert.deepEqual(unpackSubscriptionId(subscriptionId(plan, serial)), { plan, serial })
  }
  assert.throws(() => subscriptionId(2 ** 32, 1), RangeError)
  assert.throws(() => subscriptionId(1, -1), RangeError)
  assert.throws(() => subscriptionId(1.5, 1), RangeError)
  assert.throws(() => unpackSubscriptionId(2n ** 64n), RangeError)
})

test('a week token’s id says its plan, its clock and its week', () => {
  assert.equal(weekTokenId(7, 342_000, 2_961), 7n * 2n ** 64n + 342_000n * 2n ** 32n + 2_961n)
  for (const [plan, weekOffset, week] of [
    [1, 0, 0],
    [3, 604_799, 2_961],
    [2 ** 32 - 1, 2 ** 32 - 1, 2 ** 16 - 1],
  ] as const) {
    const id = weekTokenId(plan, weekOffset, week)
    assert.deepEqual(unpackWeekTokenId(id), { plan, weekOffset, week })
  }
  // Neighbouring weeks of a plan are neighbours, so that fifteen of them can share a word.
  assert.equal(weekTokenId(3, 342_000, 2_962) - weekTokenId(3, 342_000, 2_961), 1n)
  assert.throws(() => weekTokenId(2 ** 32, 0, 1), RangeError)
  assert.throws(() => weekTokenId(1, -1, 1), RangeError)
  assert.throws(() => weekTokenId(1, 0, 2 ** 16), RangeError)
  assert.throws(() => weekTokenId(1, 0, 1.5), RangeError)
  assert.throws(() => unpackWeekTokenId(2n ** 96n), RangeError)
  assert.throws(() => unpackWeekTokenId(-1n), RangeError)
})

test('pool and account ids say currency, merchant and number', () => {
  const pool = poolId(euro, 3n, 1)
  assert.equal(pool, `0x${'00'.repeat(7)}${euro.slice(2)}0000000301`)
  assert.deepEqual(unpackPoolId(pool), { currency: euro, merchant: 3n, number: 1 })

  const account = accountId(euro, 2n ** 32n - 1n, labels.held)
  assert.deepEqual(unpackAccountId(account), {
    currency: euro,
    merchant: 2n ** 32n - 1n,
    label: 0x20,
  })
})

test('what is no id is refused', () => {
  assert.throws(() => unpackPoolId('0x1234'), RangeError)
  assert.throws(() => unpackPoolId(`0x01${'00'.repeat(31)}`), RangeError)
  assert.throws(() => poolId(euro, 1n, 256), RangeError)
  assert.throws(() => poolId(euro, 2n ** 32n, 1), RangeError)
})

test('labels are those of the contracts, each with words of its own', () => {
  const source = readFileSync(
    new URL('../../../contracts/types/Labels.sol', import.meta.url),
    'utf8',
  )
  const inSolidity = [...source.matchAll(/uint8 internal constant (\w+) = (0x[0-9a-f]+);/g)].map(
    ([, name = '', value]) => [
      name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      Number(value),
    ],
  )
  assert.deepEqual(Object.entries(labels), inSolidity)
  const sentences = Object.values(labels).map(labelSentence)
  assert.equal(new Set(sentences).size, sentences.length)
  assert.ok(sentences.every((sentence) => !sentence.startsWith('Account 0x')))
})
