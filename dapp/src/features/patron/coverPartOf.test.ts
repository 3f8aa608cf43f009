import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverPartOf } from './coverPartOf.ts'

test('cover is a patron’s part of the week in proportion', () => {
  const week = { outstanding: 100n, promoted: 0n }
  assert.equal(coverPartOf(50n, 100n, week), 25n)
  assert.equal(coverPartOf(200n, 100n, week), 100n)
  assert.equal(coverPartOf(60n, 60n, { outstanding: 0n, promoted: 0n }), 60n)
  assert.equal(coverPartOf(0n, 100n, week), 0n)
  assert.equal(coverPartOf(50n, 0n, week), 0n)
})

test('where a link carries part of the week, it is not guessed', () => {
  assert.equal(coverPartOf(50n, 100n, { outstanding: 100n, promoted: 40n }), undefined)
})
