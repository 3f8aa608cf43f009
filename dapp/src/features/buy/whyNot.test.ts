import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Supply } from './readSupply.ts'
import { whyNot } from './whyNot.ts'

const copenhagen = 342_000
const now = 1_780_000_000

function supply(change: {
  open?: boolean
  sellUntil?: number
  buyable?: bigint
  left?: bigint
  weight?: bigint
}): Supply {
  const { open = true, sellUntil = now + 1_000, buyable = 5n, left = 10n, weight = 1_000n } = change
  return {
    offer: { open, terms: { sellUntil } },
    buyable,
    left,
    pool: { week: 2_900n, weight },
  } as Supply
}

test('what can be bought has no reason against it', () => {
  assert.equal(whyNot(supply({}), 5n, copenhagen, now), undefined)
})

test('each reason is named, and what would help', () => {
  assert.match(whyNot(supply({ open: false }), 1n, copenhagen, now) ?? '', /stopped selling/)
  assert.match(whyNot(supply({ sellUntil: now }), 1n, copenhagen, now) ?? '', /Sales ended/)
  assert.match(
    whyNot(supply({ left: 0n, buyable: 0n }), 1n, copenhagen, now) ?? '',
    /All of them are sold/,
  )
  assert.match(
    whyNot(supply({ left: 3n, buyable: 3n }), 4n, copenhagen, now) ?? '',
    /Only 3 are left/,
  )
  assert.match(whyNot(supply({}), 6n, copenhagen, now) ?? '', /^5 can be bought now/)
  assert.match(
    whyNot(supply({ buyable: 0n }), 1n, copenhagen, now) ?? '',
    /carry no more this week/,
  )
  assert.match(
    whyNot(supply({ buyable: 0n, weight: 0n }), 1n, copenhagen, now) ?? '',
    /stake is at work/,
  )
})
