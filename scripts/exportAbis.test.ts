import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { renderAbis } from './abis/renderAbis.ts'

const files = renderAbis()

test('the committed ABIs are those of the compiled contracts', () => {
  for (const [path, text] of files) {
    const stale = !existsSync(path) || readFileSync(path, 'utf8') !== text
    assert.ok(!stale, `${basename(path)} is stale: run "node scripts/exportAbis.ts" and commit it`)
  }
})

test('no ABI of a contract that is gone stays behind', () => {
  const folder = new URL('../sdk/src/abi/', import.meta.url)
  const expected = [...files.keys()].map((path) => basename(path)).sort()
  assert.deepEqual(readdirSync(folder).sort(), expected)
})
