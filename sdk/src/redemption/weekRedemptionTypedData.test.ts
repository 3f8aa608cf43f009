import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hashTypedData } from 'viem'
import { weekRedemptionTypedData } from './weekRedemptionTypedData.ts'
import { weekRedemptionTypes } from './weekRedemptionTypes.ts'

const here = {
  chainId: 31_337,
  entangledWeeks: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
} as const
const holder = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' as const
const redemption = { id: 7n, parts: 3n, holder, stamp: true, nonce: 2n, deadline: 1_800_000_000n }

test('what is signed is what the contract hashes', () => {
  const source = readFileSync(
    new URL('../../../contracts/products/EntangledWeeks.sol', import.meta.url),
    'utf8',
  )
  const fields = weekRedemptionTypes.WeekRedemption.map(({ name, type }) => `${type} ${name}`)
  assert.ok(source.includes(`"WeekRedemption(${fields.join(',')})"`))
  const { name, version } = weekRedemptionTypedData(here, redemption).domain
  assert.ok(source.includes(`EIP712("${name}", "${version}")`))
})

test('every field changes what is signed', () => {
  const hashes = [
    weekRedemptionTypedData(here, redemption),
    weekRedemptionTypedData({ ...here, chainId: 1 }, redemption),
    weekRedemptionTypedData({ ...here, entangledWeeks: holder }, redemption),
    weekRedemptionTypedData(here, { ...redemption, id: 8n }),
    weekRedemptionTypedData(here, { ...redemption, parts: 4n }),
    weekRedemptionTypedData(here, { ...redemption, holder: here.entangledWeeks }),
    weekRedemptionTypedData(here, { ...redemption, stamp: false }),
    weekRedemptionTypedData(here, { ...redemption, nonce: 1n }),
    weekRedemptionTypedData(here, { ...redemption, deadline: 1n }),
  ].map((data) => hashTypedData(data))
  assert.equal(new Set(hashes).size, hashes.length)
})
