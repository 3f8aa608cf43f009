import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stationsOf } from './stationsOf.ts'

const who = (digit: number) => `0x${String(digit).repeat(40)}` as const
const hop = (kind: Parameters<typeof stationsOf>[0][number]['kind'], from: number, to: number) => ({
  kind,
  from: who(from),
  to: who(to),
  at: 10n,
  tx: '0xabc' as const,
})

test('each station names the hand that it is about', () => {
  const stations = stationsOf([
    hop('bought', 0, 1),
    hop('given', 1, 2),
    hop('offered', 2, 9),
    hop('takenBack', 9, 2),
    hop('offered', 2, 9),
    hop('sold', 9, 3),
    hop('used', 3, 0),
  ])
  assert.deepEqual(
    stations.map((one) => one.who),
    [1, 2, 2, 2, 2, 3, 3].map(who),
  )
  assert.equal(new Set(stations.map(({ id }) => id)).size, 7)
  assert.equal(stationsOf([hop('forfeited', 3, 0)])[0]?.who, undefined)
  // Who is paid back may name somebody else for the money.
  assert.equal(stationsOf([hop('paidOut', 3, 4)])[0]?.who, who(4))
  assert.deepEqual(stationsOf([]), [])
})
