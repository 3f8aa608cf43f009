import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paceOf } from './paceOf.ts'

const euros = (amount: number) => BigInt(amount) * 10n ** 6n

test('the gym of the paper: 33 a fortnight instead of 41', () => {
  const gym = { retailTotal: euros(1066), prepaidPrice: euros(858), weekCount: 52 }
  assert.deepEqual(paceOf(gym, 6), {
    every: 'a fortnight',
    prepaid: euros(33),
    retail: euros(41),
    even: true,
  })
})

test('whole coins a week are said by the week, and what fits no span is rounded', () => {
  const cafe = { retailTotal: euros(260), prepaidPrice: euros(208), weekCount: 26 }
  assert.deepEqual(paceOf(cafe, 6), {
    every: 'a week',
    prepaid: euros(8),
    retail: euros(10),
    even: true,
  })
  const odd = { retailTotal: euros(100), prepaidPrice: euros(80), weekCount: 7 }
  const pace = paceOf(odd, 6)
  assert.equal(pace.every, 'a week')
  assert.equal(pace.even, false)
})
