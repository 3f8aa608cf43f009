import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { BaseError, encodeErrorResult, RawContractError } from 'viem'
import { homingErrorsAbi } from '../abi/homingErrorsAbi.ts'
import { decodeRevert } from './decodeRevert.ts'
import { errorSentences } from './errorSentences.ts'
import { explainRevert } from './explainRevert.ts'
import { planTermSentences } from './planTermSentences.ts'
import { sentenceFor } from './sentenceFor.ts'

const euro = { currency: { sign: '€', decimals: 6 }, timeZone: 'Europe/Copenhagen' }
const account = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const exampleOf = (type: string): unknown => {
  if (type === 'address') return account
  if (type === 'string') return 'price'
  if (type.startsWith('bytes')) return `0x${'00'.repeat(Number(type.slice(5)))}`
  return /^uint([1-9]|1\d|2\d|3[0-2])$/.test(type) ? 7 : 7n
}

test('every error of the contracts has a sentence, and no sentence is left over', () => {
  const names = homingErrorsAbi.map(({ name }) => name).sort()
  assert.deepEqual(Object.keys(errorSentences).sort(), names)
})

test('each is a finished sentence without a hole', () => {
  for (const { name, inputs } of homingErrorsAbi) {
    const sentence = sentenceFor(
      name,
      inputs.map(({ type }) => exampleOf(type)),
      euro,
    )
    assert.match(sentence, /^\S.{20,260}\.$/s, name)
    assert.doesNotMatch(sentence, /undefined|NaN|\[object|null/, name)
    assert.ok(!sentence.includes('_'), `${name}: no code in a sentence`)
  }
})

test('figures, dates and names are those of the reader', () => {
  assert.equal(
    sentenceFor('PatronPool_AboveRoom', [12_000_000n, 10_500_000n], euro),
    'The patrons can cover € 10.50 more this week, but this sale needs € 12.00. Nothing was paid; take fewer, wait until Monday, or stake behind the merchant.',
  )
  assert.match(
    sentenceFor('SolidarityVouchers_SaleEnded', [1_767_222_000n], euro),
    /1 January 2026 at 00:00/,
  )
  assert.match(
    sentenceFor('ERC20InsufficientBalance', [account, 1n, 2n], { nameOf: () => 'Maja' }),
    /^Maja has 1 units, but 2 units/,
  )
})

test('each term of an offer has words of its own', () => {
  const names = ['price', 'cap', 'sellUntil', 'redeemFrom', 'redeemBy', 'eventAt']
  const shares = ['patronCutBps', 'promoterBps', 'heldBps', 'arbiterDays']
  const sentences = [...names, ...shares].map((term) =>
    sentenceFor('SolidarityVouchers_BadTerm', [term, 1n, 2n], euro),
  )
  assert.equal(new Set(sentences).size, 10)
  assert.ok(sentences.every((sentence) => !sentence.includes('The term “')))
})

test('each term of a plan has words of its own, on either side of its range', () => {
  const products = new URL('../../../contracts/products/', import.meta.url)
  const source = readdirSync(products)
    .filter((file) => file.startsWith('Subscriptions'))
    .map((file) => readFileSync(new URL(file, products), 'utf8'))
    .join('\n')
  const checks = /_checkRange\("(\w+)"|Subscriptions_BadTerm\("(\w+)"/g
  const names = [...source.matchAll(checks)].map(([, range, other]) => range ?? other ?? '')
  assert.deepEqual([...new Set(names)].sort(), Object.keys(planTermSentences).sort())

  for (const [found, bound] of [
    [1n, 2n],
    [2n, 1n],
  ]) {
    const sentences = names.map((term) =>
      sentenceFor('Subscriptions_BadTerm', [term, found, bound], euro),
    )
    assert.equal(new Set(sentences).size, new Set(names).size)
    for (const sentence of sentences) {
      assert.match(sentence, /^\S.{20,260}\.$/s)
      assert.ok(!sentence.includes('The term “'))
    }
  }
})

test('what a subscription refuses depends on how it stands', () => {
  const refused = (status: number) => sentenceFor('Subscriptions_NotRunning', [1n, status])
  assert.match(refused(1), /begins on Monday/)
  assert.match(refused(4), /paused already/)
  assert.match(refused(5), /refund was paid/)
  assert.match(refused(6), /has ended/)
  assert.match(sentenceFor('Subscriptions_NotPaused', [1n, 4]), /ends on Monday anyway/)
  assert.match(sentenceFor('Subscriptions_NotPaused', [1n, 3]), /isn’t paused/)
  assert.match(sentenceFor('Subscriptions_NoPauseLeft', [1n, 0n]), /has no pauses/)
  assert.equal(
    sentenceFor('Subscriptions_TooEarly', [3n, 19n]),
    'Pausing and leaving begin with week 19, and this is week 3. Come back then; your weeks run on.',
  )
})

test('each term of an offer on the market has words of its own', () => {
  const source = readFileSync(
    new URL('../../../contracts/market/WeekMarket.sol', import.meta.url),
    'utf8',
  )
  const names = [...source.matchAll(/WeekMarket_BadTerms\(\s*"(\w+)"/g)].map(
    ([, name]) => name ?? '',
  )
  const unique = [...new Set(names)]
  assert.deepEqual(unique.sort(), ['endsAt', 'fair', 'markupBps', 'price'])
  const sentences = unique.map((term) => sentenceFor('WeekMarket_BadTerms', [term, -1n, 2n], euro))
  assert.equal(new Set(sentences).size, unique.length)
  assert.ok(sentences.every((sentence) => !sentence.includes('The term “')))
  assert.match(sentenceFor('WeekMarket_BadTerms', ['markupBps', 500n, 0n], euro), /markup of 5%/)
  assert.match(sentenceFor('WeekMarket_TooFew', [0n, 3n], euro), /sold or taken back/)
  assert.match(sentenceFor('WeekMarket_TooFew', [2n, 3n], euro), /only 2 are left/)
})

test('a token for nobody, and one for who can’t take it', () => {
  const nobody = '0x0000000000000000000000000000000000000000'
  assert.match(sentenceFor('ERC1155InvalidReceiver', [nobody]), /Nobody was named/)
  const shop = '0x00000000000000000000000000000000000000aa'
  assert.match(sentenceFor('ERC1155InvalidReceiver', [shop]), /can’t hold these/)
})

test('what nobody foresaw still gets a sentence', () => {
  assert.match(sentenceFor('Error', ['paused']), /refused: paused\./)
  assert.match(sentenceFor('Panic', [17n]), /larger than/)
  assert.match(sentenceFor('Panic', [1n]), /must never happen/)
  assert.match(sentenceFor('0x12345678'), /“0x12345678”/)
  assert.match(sentenceFor('toString'), /doesn’t know yet/)
})

test('a revert is found wherever it hides', () => {
  const data = encodeErrorResult({
    abi: homingErrorsAbi,
    errorName: 'SolidarityVouchers_SoldOut',
    args: [5n, 2n],
  })
  const revert = { errorName: 'SolidarityVouchers_SoldOut', args: [5n, 2n] }

  assert.deepEqual(decodeRevert(data), revert)
  assert.deepEqual(decodeRevert({ code: 3, data }), revert)
  assert.deepEqual(decodeRevert({ cause: { data: { data } } }), revert)
  const wrapped = new BaseError('outer', { cause: new RawContractError({ data }) })
  assert.deepEqual(decodeRevert(wrapped), revert)
  assert.match(explainRevert(wrapped) ?? '', /only 2 are left/)
})

test('where nothing reverted there is nothing to explain', () => {
  for (const error of [
    undefined,
    null,
    'no',
    new Error('lost'),
    { code: 4001 },
    '0x',
    { data: '0x' },
  ]) {
    assert.equal(explainRevert(error), undefined)
  }
  assert.deepEqual(decodeRevert('0xdeadbeef'), { errorName: '0xdeadbeef', args: [] })
})

test('why weeks can’t be bought depends on how the membership stands', () => {
  const refused = (status: number) => sentenceFor('EntangledWeeks_NotRunning', [1n, status])
  assert.match(refused(1), /given back/)
  assert.match(refused(2), /given back/)
  assert.match(refused(4), /paused/)
  assert.match(refused(6), /ended/)
  assert.match(sentenceFor('PackedWeeks_NoGuestSeat', [1, 7n, 4n]), /All 4 guest seats/)
  assert.match(sentenceFor('PackedWeeks_NoGuestSeat', [1, 7n, 0n]), /no seats for guests/)
})
