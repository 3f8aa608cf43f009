import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotSell } from './whyNotSell.ts'

const capacity = { closed: false, capacity: 40n, taken: 39n, waiting: 0n }

test('a plan is sold while it is open and has a seat', () => {
  assert.equal(whyNotSell({ open: true, capacity }), undefined)
  const full = { ...capacity, taken: 40n }
  assert.match(whyNotSell({ open: true, capacity: full }) ?? '', /40 seats/)
  assert.match(whyNotSell({ open: false, capacity }) ?? '', /stopped/)
  assert.match(
    whyNotSell({ open: false, capacity: { ...capacity, closed: true } }) ?? '',
    /for good/,
  )
})

test('who waits comes first', () => {
  const waited = { ...capacity, waiting: 1n }
  assert.match(whyNotSell({ open: true, capacity: waited }) ?? '', /^1 share waits/)
  assert.match(
    whyNotSell({ open: true, capacity: { ...waited, taken: 40n, waiting: 3n } }) ?? '',
    /All 40 seats are taken\. 3 shares wait/,
  )
})
