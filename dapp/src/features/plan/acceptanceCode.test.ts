import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAcceptance, writeAcceptance } from './acceptanceCode.ts'

test('a code comes back as it was written, with what a message adds around it', () => {
  const acceptance = { deadline: 1_795_000_000n, signature: '0xAB01' } as const
  assert.deepEqual(readAcceptance(`  ${writeAcceptance(acceptance)}\n`), acceptance)
})

test('what is cut off or no code is none', () => {
  for (const text of ['', '0x12', '1795000000.', '1795000000.0x123', '-1.0x12', '1.0xzz']) {
    assert.equal(readAcceptance(text), undefined)
  }
})
