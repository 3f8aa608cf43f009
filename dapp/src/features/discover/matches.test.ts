import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches } from './matches.ts'
import type { ListedMerchant } from './merchantsQuery.ts'

const rosa = {
  name: 'Rosas Køkken',
  sector: 5812,
  locality: 'DKCPH',
  metadataURI: 'data:application/json,{"description":"Eighteen seats"}',
} as ListedMerchant
const all = { text: '', sector: '', place: '' }

test('finds by name, words of the description, sector and place, accents aside', () => {
  for (const text of ['rosa', 'seats eighteen', 'restaurant', 'COPENHAGEN', '  ']) {
    assert.ok(matches(rosa, { ...all, text }), text)
  }
  assert.ok(!matches(rosa, { ...all, text: 'rosa gym' }))
})

test('sector and place narrow it', () => {
  assert.ok(matches(rosa, { ...all, sector: '5812', place: 'DKCPH' }))
  assert.ok(!matches(rosa, { ...all, sector: '5813' }))
  assert.ok(matches(rosa, { ...all, place: 'DK' }))
  assert.ok(!matches(rosa, { ...all, place: 'DE' }))
  assert.ok(!matches(rosa, { ...all, place: 'everywhere' }))
})
