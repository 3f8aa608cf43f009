import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './cleanText.ts'

test('what turns the direction or hides is taken out', () => {
  assert.equal(cleanText('\u202eevil\u202c shop'), 'evil shop')
  assert.equal(cleanText('Bar\u200b\u2060\ufeffVest'), 'Bar Vest')
  assert.equal(cleanText('a\u0000b\nc\u3164d'), 'a b c d')
})

test('marks are not piled up', () => {
  assert.equal([...cleanText(`e${'\u0301'.repeat(40)}`)].length, 3)
})

test('what is too long ends in an ellipsis', () => {
  assert.equal(cleanText('x'.repeat(100), 10), `${'x'.repeat(9)}…`)
  assert.equal(cleanText('Smørrebrød & øl', 64), 'Smørrebrød & øl')
})
