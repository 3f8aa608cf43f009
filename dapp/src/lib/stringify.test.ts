import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseStringified } from './parseStringified.ts'
import { stringify } from './stringify.ts'

test('bigints come back as they went', () => {
  const value = { a: 2n ** 200n, list: [0n, -1n, 'x', null], nested: { b: 1 } }
  assert.deepEqual(parseStringified(stringify(value)), value)
})
