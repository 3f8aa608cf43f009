import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddress } from './readAddress.ts'

const maja = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('takes an address in either case, and puts the capitals right', () => {
  assert.deepEqual(readAddress(` ${maja} `), { address: maja })
  assert.deepEqual(readAddress(maja.toLowerCase()), { address: maja })
})

test('finds what was mistyped', () => {
  for (const text of [
    '',
    maja.slice(0, -1),
    maja.replace('C51', 'c51'),
    `${maja}0`,
    `0x${'0'.repeat(40)}`,
  ]) {
    assert.ok('problem' in readAddress(text), text)
  }
})
