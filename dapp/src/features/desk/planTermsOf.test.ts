import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keccak256, stringToBytes, zeroHash } from 'viem'
import { readTerms } from '../../lib/readTerms.ts'
import { emptyPlan } from './emptyPlan.ts'
import type { PlanDraft } from './PlanDraft.ts'
import { planTemplates } from './planTemplates.ts'
import { planTermsOf } from './planTermsOf.ts'

const euro = { symbol: 'EUR', sign: '€', iso: 'EUR', decimals: 6 }
const gym: PlanDraft = { ...emptyPlan, ...planTemplates[0]?.draft }
const read = (change: Partial<PlanDraft>) => planTermsOf({ ...gym, ...change }, 7, euro)
const problems = (change: Partial<PlanDraft>) => {
  const answer = read(change)
  return 'problems' in answer ? answer.problems : {}
}

test('every template is a plan, and the gym is that of the paper', () => {
  for (const { draft } of planTemplates) {
    assert.ok('plan' in planTermsOf({ ...emptyPlan, ...draft }, 1, euro))
  }
  const answer = read({})
  assert.ok('plan' in answer)
  const { terms } = answer.plan
  assert.equal(terms.merchant, 7)
  assert.equal(terms.retailTotal, 1_066_000_000n)
  assert.equal(terms.prepaidPrice, 858_000_000n)
  assert.equal(terms.patronBps, 200)
  assert.equal(terms.transactionBps, 100)
  assert.equal(terms.termsHash, zeroHash)
})

test('the text of the terms lies in the metadata, and its hash is that of its bytes', () => {
  const text = 'Towels are yours to bring.\nÅbent fra 6 til 23.'
  const answer = read({ terms: `  ${text}\n` })
  assert.ok('plan' in answer)
  const { terms, metadataURI } = answer.plan
  assert.equal(terms.termsHash, keccak256(stringToBytes(text)))
  assert.deepEqual(readTerms(metadataURI, terms.termsHash), { kind: 'text', text })
  assert.match(problems({ terms: 'word '.repeat(400) }).terms ?? '', /signs too long together/)
})

test('what the contract refuses is said before, in its own sentences', () => {
  assert.match(problems({ weekCount: '5' }).weekCount ?? '', /^A plan has 6 to 104 weeks, not 5/)
  assert.match(problems({ weekCount: '105' }).weekCount ?? '', /6 to 104 weeks, not 105/)
  assert.match(
    problems({ prepaidPrice: '532.99' }).prepaidPrice ?? '',
    /too low.*at least €.533\.00, half/,
  )
  assert.match(
    problems({ prepaidPrice: '1066.01' }).prepaidPrice ?? '',
    /One by one the weeks would cost €.1,066\.00, less than prepaid/,
  )
  assert.deepEqual(problems({ prepaidPrice: '533' }), {})
  assert.deepEqual(problems({ prepaidPrice: '1066' }), {})
  assert.match(problems({ capacity: '0' }).capacity ?? '', /without seats/)
  assert.match(problems({ capacity: '16777216' }).capacity ?? '', /too many/)
  assert.match(problems({ longestPauseWeeks: '53' }).longestPauseWeeks ?? '', /at most 52/)
  assert.match(problems({ guestSeats: '10000' }).guestSeats ?? '', /make 70000/)
  assert.match(problems({ arbiterDays: '13' }).arbiterDays ?? '', /14 to 60/)
  assert.match(problems({ horizonYears: '16' }).horizonYears ?? '', /at most 15/)
  assert.match(problems({ patronPercent: 10.5 }).patronPercent ?? '', /at most 10%/)
  assert.match(problems({ transactionPercent: 1.5 }).transactionPercent ?? '', /at most 1%/)
  assert.match(problems({ queueWeeks: '256' }).queueWeeks ?? '', /at most 255/)
  assert.match(problems({ community: '0x12' }).community ?? '', /40/)
  assert.match(problems({ title: '' }).title ?? '', /Say what it is/)
  assert.match(problems({ weekPrice: 'much' }).weekPrice ?? '', /A price like/)
})

test('bundles: a row left empty is none, sizes and discounts have bounds', () => {
  const rows = (size: string, discountPercent: string) => ({
    tiers: [{ size, discountPercent }, ...emptyPlan.tiers.slice(1)],
  })
  const answer = read(rows('10', '7.5'))
  assert.ok('plan' in answer)
  assert.deepEqual(answer.plan.terms.tiers[0], { size: 10, discountBps: 750 })
  assert.deepEqual(answer.plan.terms.tiers[1], { size: 0, discountBps: 0 })
  assert.match(problems(rows('1', '5')).tiers ?? '', /2 to 255/)
  assert.match(problems(rows('256', '5')).tiers ?? '', /2 to 255/)
  assert.match(problems(rows('5', '100')).tiers ?? '', /at most 99\.99%/)
  assert.match(problems(rows('5', '')).tiers ?? '', /A discount like/)
})
