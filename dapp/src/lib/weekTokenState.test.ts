import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { weekTokenState } from './weekTokenState.ts'

const kindAt = (week: bigint, offset: bigint, second: bigint) =>
  weekTokenState(weekStart(week, offset), weekStart(week + 1n, offset), Number(second)).kind

test('to the second, wherever the place is', () => {
  for (const offset of [0n, 342_000n, 604_799n]) {
    const start = weekStart(2_961n, offset)
    const end = weekStart(2_962n, offset)
    assert.equal(kindAt(2_961n, offset, start - 604_801n), 'later')
    assert.equal(kindAt(2_961n, offset, start - 604_800n), 'soon')
    assert.equal(kindAt(2_961n, offset, start - 1n), 'soon')
    assert.equal(kindAt(2_961n, offset, start), 'now')
    assert.equal(kindAt(2_961n, offset, start + 1n), 'now')
    assert.equal(kindAt(2_961n, offset, end - 1n), 'now')
    assert.equal(kindAt(2_961n, offset, end), 'gone')
    assert.equal(kindAt(2_961n, offset, end + 1n), 'gone')
  }
})
