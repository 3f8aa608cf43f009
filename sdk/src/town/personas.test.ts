import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mnemonicToAccount } from 'viem/accounts'
import { demoMnemonic, personas } from './personas.ts'

test('personas live at the accounts of the demo mnemonic, one after the other', () => {
  for (const [place, { index, address }] of personas.entries()) {
    assert.equal(index, place)
    assert.equal(address, mnemonicToAccount(demoMnemonic, { addressIndex: index }).address)
  }
})

test('nobody is mistaken for somebody else', () => {
  assert.equal(new Set(personas.map(({ name }) => name)).size, personas.length)
})
