import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataUri } from './dataUri.ts'
import { readMetadata } from './readMetadata.ts'

test('is read back as it was written', () => {
  const said = { description: 'Øl & mere: 100% "godt"', address: 'Vestergade 1', hours: '' }
  assert.deepEqual(readMetadata(dataUri(said)), {
    description: 'Øl & mere: 100% "godt"',
    address: 'Vestergade 1',
  })
})

test('is empty where nothing is said', () => {
  assert.equal(dataUri({ description: ' ' }), '')
})
