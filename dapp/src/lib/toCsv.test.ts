import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsv } from './toCsv.ts'

test('quotes what needs it', () => {
  assert.equal(
    toCsv([
      ['a', 'b'],
      ['one, two', 'say "hi"'],
    ]),
    'a,b\r\n"one, two","say ""hi"""\r\n',
  )
})

test('keeps numbers, and disarms formulas', () => {
  assert.equal(toCsv([['-12.50', '=1+1', '+45 12', '-x']]), "-12.50,'=1+1,'+45 12,'-x\r\n")
})
