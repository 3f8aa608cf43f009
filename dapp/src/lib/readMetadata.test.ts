import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMetadata } from './readMetadata.ts'

test('reads what travels inside the URI', () => {
  const uri = `data:application/json,${encodeURIComponent('{"description":"Beer & more","color":"#1f5a6b"}')}`
  assert.deepEqual(readMetadata(uri), { description: 'Beer & more', color: '#1f5a6b' })
  assert.deepEqual(
    readMetadata(`data:application/json;base64,${btoa('{"hours":"9–5"}'.replace('–', '-'))}`),
    {
      hours: '9-5',
    },
  )
})

test('never fetches, and takes nothing strange', () => {
  assert.deepEqual(readMetadata('https://example.com/me.json'), {})
  assert.deepEqual(readMetadata('data:application/json,{'), {})
  assert.deepEqual(readMetadata('data:application/json,%'), {})
  assert.deepEqual(readMetadata('data:application/json,{"color":"red;background:url(//x)"}'), {})
})
