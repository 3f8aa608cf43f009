import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hueOf } from './hueOf.ts'

test('a merchant’s own colour is taken where light text can be read on it', () => {
  assert.equal(hueOf(1, '#1f5a6b'), '#1f5a6b')
  assert.notEqual(hueOf(1, '#ffe066'), '#ffe066')
  assert.match(hueOf(7), /^#[0-9a-f]{6}$/)
})
