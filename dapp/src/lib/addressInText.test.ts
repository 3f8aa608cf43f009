import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressInText } from './addressInText.ts'

const maja = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('an address is found as it is, in a link, and as wallets write it', () => {
  for (const text of [
    maja,
    ` ${maja}\n`,
    `http://localhost/wallet/weeks?to=${maja}`,
    `ethereum:${maja}@31337`,
    maja.toLowerCase(),
  ]) {
    assert.equal(addressInText(text), maja)
  }
})

test('what is none, is mistyped, or is part of something longer is refused', () => {
  for (const text of [
    '',
    'homing:r1:abc',
    maja.slice(0, 41),
    `${maja}0`,
    `0x${'0'.repeat(40)}`,
    maja.replace('C5', 'c5'),
  ]) {
    assert.equal(addressInText(text), undefined)
  }
})
