import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterDraft } from './RegisterDraft.ts'
import { registrationOf } from './registrationOf.ts'

const owner = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const council = '0x87BdCE72c06C21cd96219BD8521bDF1F42C78b5e'
const draft: RegisterDraft = {
  name: ' Bar Vesterhavet ',
  description: 'Beer.',
  address: '',
  hours: '',
  sector: '5813',
  locality: 'dkcph',
  currency: '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
  payout: '',
  utcHours: '1',
  arbiter: '',
  lambdaPercent: 20,
}
const problemsOf = (change: Partial<RegisterDraft>) => {
  const read = registrationOf({ ...draft, ...change }, owner)
  return 'problems' in read ? Object.keys(read.problems) : []
}

test('fills in what was left open', () => {
  const read = registrationOf(draft, owner)
  assert.ok('params' in read)
  assert.equal(read.params.name, 'Bar Vesterhavet')
  assert.equal(read.params.payout, owner)
  assert.equal(read.params.weekOffset, 342_000)
  assert.equal(read.params.locality, 'DKCPH')
  assert.equal(read.params.lambdaBps, 2_000)
})

test('says which field is wrong', () => {
  assert.deepEqual(problemsOf({ name: ' ' }), ['name'])
  assert.deepEqual(problemsOf({ name: 'ø'.repeat(33) }), ['name'])
  assert.deepEqual(problemsOf({ sector: '' }), ['sector'])
  assert.deepEqual(problemsOf({ locality: 'Copenhagen' }), ['locality'])
  assert.deepEqual(problemsOf({ locality: '' }), [])
  assert.deepEqual(problemsOf({ payout: '0x12' }), ['payout'])
  assert.deepEqual(problemsOf({ arbiter: owner }), ['arbiter'])
  assert.deepEqual(problemsOf({ arbiter: council }), [])
  assert.deepEqual(problemsOf({ description: 'x'.repeat(2_100) }), ['description'])
})
