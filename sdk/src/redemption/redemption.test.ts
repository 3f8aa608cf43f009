import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashTypedData, keccak256, recoverTypedDataAddress, toHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { decodeRedemption } from './decodeRedemption.ts'
import { encodeRedemption } from './encodeRedemption.ts'
import { newRedemptionNonce } from './newRedemptionNonce.ts'
import { redemptionTypedData } from './redemptionTypedData.ts'

const maja = privateKeyToAccount(keccak256(toHex('Maja')))
const here = {
  chainId: 31_337,
  solidarityVouchers: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
} as const
const redemption = {
  id: (12n << 32n) | 2_961n,
  quantity: 2n,
  holder: maja.address,
  nonce: newRedemptionNonce(),
  deadline: 1_800_000_000n,
}
const signature = await maja.signTypedData(redemptionTypedData(here, redemption))
const code = encodeRedemption(here, redemption, signature)

test('a code carries what was signed, and the signature still holds', async () => {
  const decoded = decodeRedemption(`  ${code}\n`, here)

  assert.ok(decoded.ok)
  assert.deepEqual(decoded.redemption, redemption)
  const signer = await recoverTypedDataAddress({
    ...redemptionTypedData(here, decoded.redemption),
    signature: decoded.signature,
  })
  assert.equal(signer, maja.address)
})

test('it is short enough for a phone held at arm’s length', () => {
  assert.ok(code.length <= 213, `${code.length} characters: a QR code of version 10-M holds 213`)
})

test('every field changes what is signed', () => {
  const hashes = [
    redemptionTypedData(here, redemption),
    redemptionTypedData({ ...here, chainId: 1 }, redemption),
    redemptionTypedData({ ...here, solidarityVouchers: maja.address }, redemption),
    redemptionTypedData(here, { ...redemption, id: 1n }),
    redemptionTypedData(here, { ...redemption, quantity: 3n }),
    redemptionTypedData(here, { ...redemption, holder: here.solidarityVouchers }),
    redemptionTypedData(here, { ...redemption, nonce: 1n }),
    redemptionTypedData(here, { ...redemption, deadline: 1n }),
  ].map((data) => hashTypedData(data))
  assert.equal(new Set(hashes).size, hashes.length)
})

test('a new code takes a free low nonce, and a random one where there is none', () => {
  const allBut = (...free: number[]) => free.reduce((used, nonce) => used & ~(1 << nonce), -1) >>> 0
  assert.equal(newRedemptionNonce(allBut(0)), 0n)
  assert.equal(newRedemptionNonce(allBut(31)), 31n)
  const two = new Set(Array.from({ length: 200 }, () => newRedemptionNonce(allBut(3, 17))))
  assert.deepEqual([...two].sort(), [17n, 3n])
  assert.equal(new Set(Array.from({ length: 2_000 }, () => newRedemptionNonce(0))).size, 32)

  for (const used of [undefined, allBut()]) {
    const nonces = Array.from({ length: 50 }, () => newRedemptionNonce(used))
    assert.equal(new Set(nonces).size, 50)
    assert.ok(nonces.every((nonce) => nonce >= 32n && nonce < 2n ** 128n))
  }
})

const problemOf = (text: string, deployment: Parameters<typeof decodeRedemption>[1] = here) => {
  const decoded = decodeRedemption(text, deployment)
  return decoded.ok ? undefined : decoded.problem
}

test('anything else is refused with a reason', () => {
  assert.equal(problemOf(''), 'NotARedemptionCode')
  assert.equal(problemOf('https://example.org'), 'NotARedemptionCode')
  assert.equal(problemOf(code.replace('r1', 'r2')), 'OtherVersion')
  assert.equal(problemOf('homing:r1:'), 'Damaged')
  assert.equal(problemOf(code.slice(0, 90)), 'Damaged')
  assert.equal(problemOf(`${code}!`), 'Damaged')
  assert.equal(problemOf(`${code}${'A'.repeat(1_000_000)}`), 'Damaged')
  assert.equal(problemOf(code, { ...here, chainId: 1 }), 'OtherDeployment')
  assert.equal(problemOf(code, { ...here, solidarityVouchers: maja.address }), 'OtherDeployment')
  const nothing = encodeRedemption(here, { ...redemption, quantity: 0n }, signature)
  assert.equal(problemOf(nothing), 'NothingToRedeem')
})

test('a contract’s long signature fits too', () => {
  const long = `0x${'ab'.repeat(1_024)}` as const
  const decoded = decodeRedemption(encodeRedemption(here, redemption, long), here)
  assert.ok(decoded.ok && decoded.signature === long)
  assert.throws(() => encodeRedemption(here, redemption, `${long}ab`), RangeError)
  assert.throws(() => encodeRedemption(here, redemption, '0x'), RangeError)
})

test('random text never throws', () => {
  const letters = 'homing:r1_-ABCxyz0189=+/ 😀'
  let seed = 7
  for (let i = 0; i < 2_000; i++) {
    let text = i % 2 ? 'homing:r1:' : ''
    for (let j = 0; j < i % 300; j++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      text += letters[seed % letters.length]
    }
    decodeRedemption(text, here)
  }
})
