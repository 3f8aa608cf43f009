import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totalsOf } from './totalsOf.ts'

test('reads the totals of a run in which all is well', () => {
  const output = 'Running Mocha tests\n\n  ✔ pays\n\n  12 passing (3s)\n\n'
  assert.deepEqual(totalsOf(output, 0), { passed: 12, failed: 0 })
})

test('counts failed and left out tests as failed', () => {
  const output = '  40 passing\n  2 failing\n  1 skipped\n'
  assert.deepEqual(totalsOf(output, 1), { passed: 40, failed: 3 })
})

test('a runner that fails without a failed test counts as one', () => {
  assert.deepEqual(totalsOf('Error: could not compile', 1), { passed: 0, failed: 1 })
})
