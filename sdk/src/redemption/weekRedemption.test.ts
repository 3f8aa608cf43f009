import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keccak256, recoverTypedDataAddress, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { weekTokenId } from '../ids/weekTokenId.ts'
import { decodeRedemption } from './decodeRedemption.ts'
import { decodeWeekRedemption } from './decodeWeekRedemption.ts'
import { encodeRedemption } from './encodeRedemption.ts'
import { encodeWeekRedemption } from './encodeWeekRedemption.ts'
import { isWeekCode } from './isWeekCode.ts'
import { newRedemptionNonce } from './newRedemptionNonce.ts'
import { weekRedemptionTypedData } from './weekRedemptionTypedData.ts'

const maja = privateKeyToAccount(keccak256(toHex('Maja')))
const here = {
  chainId: 31_337,
  entangledWeeks: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
} as const
const redemption = {
  id: weekTokenId(12, 342_000, 2_961),
  parts: 3n,
  holder: maja.address,
  stamp: true,
  nonce: newRedemptionNonce(),
  deadline: 1_800_000_000n,
}
const signature = await maja.signTypedData(weekRedemptionTypedData(here, redemption))
const code = encodeWeekRedemption(here, redemption, signature)

test('a code carries what was signed, and the signature still holds', async () => {
  for (const stamp of [true, false]) {
    const signed = { ...redemption, stamp }
    const text = encodeWeekRedemption(
      here,
      signed,
      await maja.signTypedData(weekRedemptionTypedData(here, signed)),
    )
    const decoded = decodeWeekRedemption(`  ${text}\n`, here)
    assert.ok(decoded.ok)
    assert.deepEqual(decoded.redemption, signed)
    const signer = await recoverTypedDataAddress({
      ...weekRedemptionTypedData(here, decoded.redemption),
      signature: decoded.signature,
    })
    assert.equal(signer, maja.address)
  }
})

test('it is short enough for a phone held at arm’s length', () => {
  assert.ok(code.length <= 213, `${code.length} characters: a QR code of version 10-M holds 213`)
})

test('a low nonce is one of sixteen where there are sixteen', () => {
  const nonces = Array.from({ length: 1_000 }, () => newRedemptionNonce(0, 16))
  assert.equal(new Set(nonces).size, 16)
  assert.ok(nonces.every((nonce) => nonce < 16n))
  assert.equal(newRedemptionNonce(0xfffe, 16), 0n)
  assert.ok(newRedemptionNonce(0xffff, 16) >= 32n, 'none is free')
  assert.ok(newRedemptionNonce(undefined, 16) >= 32n, 'nobody could be asked')
})

const problemOf = (text: string, deployment: Parameters<typeof decodeWeekRedemption>[1] = here) => {
  const decoded = decodeWeekRedemption(text, deployment)
  return decoded.ok ? undefined : decoded.problem
}

test('anything else is refused with a reason', () => {
  assert.equal(problemOf(''), 'NotARedemptionCode')
  assert.equal(problemOf(code.replace('w1', 'w2')), 'OtherVersion')
  assert.equal(problemOf(code.replace('w1', 'r1')), 'NotARedemptionCode')
  assert.equal(problemOf('homing:w1:'), 'Damaged')
  assert.equal(problemOf(code.slice(0, 90)), 'Damaged')
  assert.equal(problemOf(`${code}!`), 'Damaged')
  assert.equal(problemOf(code, { ...here, chainId: 1 }), 'OtherDeployment')
  assert.equal(problemOf(code, { ...here, entangledWeeks: maja.address }), 'OtherDeployment')
  const nothing = encodeWeekRedemption(here, { ...redemption, parts: 0n }, signature)
  assert.equal(problemOf(nothing), 'NothingToRedeem')
  assert.throws(() => encodeWeekRedemption(here, { ...redemption, parts: 65_536n }, signature))
})

test('whether a postcard is kept is yes or no, not a third thing', () => {
  const bytes = Buffer.from(code.slice('homing:w1:'.length), 'base64url')
  bytes[38] = 2
  assert.equal(problemOf(`homing:w1:${bytes.toString('base64url')}`), 'Damaged')
})

test('a counter tells the two kinds apart, and neither reads as the other', () => {
  const vouchers = { chainId: here.chainId, solidarityVouchers: here.entangledWeeks }
  const other = encodeRedemption(
    vouchers,
    { id: 7n, quantity: 3n, holder: maja.address, nonce: 1n, deadline: 1n },
    signature,
  )
  assert.ok(isWeekCode(` ${code}`) && isWeekCode('homing:w2:abc'))
  assert.ok(!isWeekCode(other) && !isWeekCode('') && !isWeekCode('https://homing:w1:'))
  assert.equal(problemOf(other), 'NotARedemptionCode')
  const swapped = decodeRedemption(code, vouchers)
  assert.ok(!swapped.ok && swapped.problem === 'NotARedemptionCode')
})

test('a contract’s long signature fits too', () => {
  const long = `0x${'ab'.repeat(1_024)}` as const
  const decoded = decodeWeekRedemption(encodeWeekRedemption(here, redemption, long), here)
  assert.ok(decoded.ok && decoded.signature === long)
  assert.throws(() => encodeWeekRedemption(here, redemption, `${long}ab`), RangeError)
  assert.throws(() => encodeWeekRedemption(here, redemption, '0x'), RangeError)
})

test('random text never throws', () => {
  const letters = 'homing:w1_-ABCxyz0189=+/ 😀'
  let seed = 7
  for (let i = 0; i < 1_000; i++) {
    let text = i % 2 ? 'homing:w1:' : ''
    for (let j = 0; j < i % 300; j++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      text += letters[seed % letters.length]
    }
    decodeWeekRedemption(text, here)
  }
})
