import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHex, zeroAddress } from 'viem'
import { happened } from '../src/lib/happened.ts'
import { localityText } from '../src/lib/localityText.ts'
import { orNull } from '../src/lib/orNull.ts'
import { plainText } from '../src/lib/plainText.ts'

test('a place is a code or nothing', () => {
  const text = (code: string) => localityText(toHex(code, { size: 5 }))
  assert.equal(localityText('0x444b435048'), 'DKCPH')
  assert.equal(localityText('0x444b000000'), 'DK')
  assert.equal(localityText('0x0000000000'), '')
  assert.equal(localityText('0xfffefdfcfb'), '')
  assert.equal(localityText('0x3c623e3c2f'), '')
  assert.equal(text('dk'), '')
})

test('an event is named by its block and place in it', () => {
  const event = {
    block: { number: 12n, timestamp: 99n },
    transaction: { hash: '0xab' },
    log: { logIndex: 3 },
  } as const
  assert.deepEqual(happened(event), { id: '12-3', blockNumber: 12n, timestamp: 99n, tx: '0xab' })
})

test('zero bytes and nobody are told apart from text and people', () => {
  assert.equal(plainText('Bar\0 Vesterhavet'), 'Bar Vesterhavet')
  assert.equal(orNull(zeroAddress), null)
  assert.equal(orNull('0x5FbDB2315678afecb367f032d93F642f64180aa3')?.length, 42)
})
