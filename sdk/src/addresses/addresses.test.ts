import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contractNames } from './addressesFile.ts'
import { parseAddressesFile } from './parseAddressesFile.ts'

const address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const good = {
  chainId: 31_337,
  startBlock: 0,
  contracts: Object.fromEntries([...contractNames, 'DemoEuro'].map((name) => [name, address])),
}

test('a good file is read', () => {
  assert.deepEqual(parseAddressesFile(JSON.stringify(good)), good)
})

test('a bad one says what is wrong', () => {
  const without = Object.fromEntries(
    Object.entries(good.contracts).filter(([name]) => name !== 'Tips'),
  )
  const parse = (file: unknown) => () => parseAddressesFile(JSON.stringify(file))
  assert.throws(parse({ ...good, contracts: without }), /lacks Tips/)
  assert.throws(parse({ ...good, chainId: '1' }), /chainId/)
  assert.throws(parse({ ...good, contracts: { ...good.contracts, Tips: '0x1' } }), /for Tips/)
  assert.throws(parse([]), /no "contracts"/)
})
