import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaveWork } from './leaveWork.ts'

test('80 of 100 at work leave now, 20 on Monday', () => {
  assert.deepEqual(leaveWork(80n, { joining: 0n, lambdaBps: 2_000n }), {
    fromJoining: 0n,
    fromWork: 80n,
    onMonday: 20n,
  })
})

test('what joins on Monday leaves first, and whole', () => {
  assert.deepEqual(leaveWork(50n, { joining: 50n, lambdaBps: 2_000n }), {
    fromJoining: 50n,
    fromWork: 0n,
    onMonday: 0n,
  })
  assert.deepEqual(leaveWork(90n, { joining: 50n, lambdaBps: 5_000n }), {
    fromJoining: 50n,
    fromWork: 40n,
    onMonday: 40n,
  })
})

test('rounds what stays until Monday up', () => {
  assert.equal(leaveWork(1n, { joining: 0n, lambdaBps: 2_000n }).onMonday, 1n)
})
