import assert from 'node:assert/strict'
import test from 'node:test'
import { whyNotPresell } from './whyNotPresell.ts'

const money = (amount: bigint) => `€ ${amount}`
const sound = {
  open: true,
  closed: false,
  debt: 0n,
  pools: 70n,
  reserve: 100n,
  promised: 190n,
  most: 200n,
}

test('a bundle fits to the last share', () => {
  assert.equal(whyNotPresell(sound, 10, money), undefined)
  assert.match(whyNotPresell(sound, 15, money) ?? '', /200 shares .* 190 shares: only 10 more/)
  assert.match(whyNotPresell({ ...sound, promised: 200n }, 5, money) ?? '', /: no more\./)
  // A merchant may be over it: paused members came back.
  assert.match(whyNotPresell({ ...sound, promised: 201n }, 5, money) ?? '', /: no more\./)
})

test('70% of the reserve is enough, less is not', () => {
  assert.match(
    whyNotPresell({ ...sound, pools: 69n }, 5, money) ?? '',
    /hold € 69, .* from € 70 on/,
  )
  assert.match(whyNotPresell({ ...sound, reserve: 101n }, 5, money) ?? '', /from € 71 on/)
})

test('a debt to patrons stops it, and a plan that is not for sale before that', () => {
  assert.match(whyNotPresell({ ...sound, debt: 1n }, 5, money) ?? '', /owes its patrons € 1/)
  assert.match(
    whyNotPresell({ ...sound, open: false, debt: 1n }, 5, money) ?? '',
    /stopped selling/,
  )
  assert.match(whyNotPresell({ ...sound, open: false, closed: true }, 5, money) ?? '', /for good/)
})
