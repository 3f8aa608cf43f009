import assert from 'node:assert/strict'
import { test } from 'node:test'
import { balanceSheets } from './balanceSheets.ts'

const euro = '0x00000000000000000000000000000000000000e0'
const krone = '0x00000000000000000000000000000000000000d0'
const books = {
  currencies: [krone, euro] as const,
  accounts: [
    { currency: euro, balance: 70n },
    { currency: krone, balance: 5n },
    { currency: euro, balance: 25n },
  ] as const,
  credits: [{ currency: euro, amount: 5n }] as const,
}

test('accounts and credits of each currency are set against what the vault holds', () => {
  const sheets = balanceSheets(
    books,
    new Map([
      [euro, 100n],
      [krone, 5n],
    ]),
  )
  assert.deepEqual(sheets, [
    { currency: euro, held: 100n, accounts: 95n, credits: 5n, unassigned: 0n },
    { currency: krone, held: 5n, accounts: 5n, credits: 0n, unassigned: 0n },
  ])
})

test('what is too much is unassigned, what is too little is below zero', () => {
  const [inEuro, inKrone] = balanceSheets(
    books,
    new Map([
      [euro, 101n],
      [krone, 2n],
    ]),
  )
  assert.equal(inEuro?.unassigned, 1n)
  assert.equal(inKrone?.unassigned, -3n)
})

test('a token that does not answer leaves the difference open', () => {
  const [inEuro] = balanceSheets(books, new Map([[euro, undefined]]))
  assert.equal(inEuro?.held, undefined)
  assert.equal(inEuro?.unassigned, undefined)
  assert.equal(inEuro?.accounts, 95n)
})
