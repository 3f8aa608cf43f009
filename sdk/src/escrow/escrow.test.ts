import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { splitPrice } from '../schedule/splitPrice.ts'
import { endOfPlans } from './endOfPlans.ts'
import type { EscrowFigures } from './escrowFigures.ts'
import { heldBackOf } from './heldBackOf.ts'
import type { PlanHistogram } from './planHistogram.ts'
import { planSumsAt } from './planSumsAt.ts'
import { projectEscrow } from './projectEscrow.ts'
import { seatsAt } from './seatsAt.ts'

const euros = (text: string) => BigInt(Math.round(Number(text) * 100)) * 10_000n
const terms = {
  retailTotal: euros('1066'),
  prepaidPrice: euros('858'),
  weekCount: 52,
  transactionBps: 100,
  coolingOffWeeks: 0,
  coveredFromDayOne: false,
  tiers: [{ discountBps: 1_000 }],
}
const first = 3_000
const oneMember: PlanHistogram = { terms, starts: [{ tier: 0, week: first, count: 1 }], paused: [] }

/** The gym's escrow in week `week`, with its first instalment paid and no other. */
function escrowIn(week: number, changes: Partial<EscrowFigures> = {}): EscrowFigures {
  const { reserve, due, own } = planSumsAt(oneMember, week)
  const paid = euros('257.40')
  const topUp = splitPrice(terms.prepaidPrice, 100).topUp
  return {
    allowance: own - topUp - paid,
    topUp,
    reserve,
    cover: 0n,
    due: due - paid,
    coverRoom: 0n,
    ...changes,
  }
}

describe('the gym of the paper, without patrons', () => {
  test('in week 19 96.70 of 257.40 is paid, and 160.70 is held back until 28 weeks are over', () => {
    const weeks = projectEscrow(escrowIn(first + 18), [oneMember], first + 18, 52)
    const held = heldBackOf(weeks)
    assert.equal(held.due, euros('257.40'))
    assert.equal(held.payable / 10_000n, 9_669n)
    assert.equal((held.held + 9_999n) / 10_000n, 16_071n)
    assert.equal(held.until, first + 28)
  })

  test('in the end all its own money was paid, and half of the transaction budget', () => {
    const weeks = projectEscrow(escrowIn(first), [oneMember], first, 60)
    const paid = weeks.reduce((sum, week) => sum + week.paid, euros('257.40'))
    assert.equal(paid, euros('849.42') + euros('4.29'))
    assert.deepEqual(weeks.at(-1) && { ...weeks.at(-1), week: 0 }, {
      week: 0,
      fellDue: 0n,
      paid: 0n,
      due: 0n,
      reserve: 0n,
      pools: 0n,
      cover: 0n,
    })
    for (const { pools, cover, reserve } of weeks) assert.ok(pools + cover >= reserve)
  })
})

describe('the gym of the paper, with patrons', () => {
  test('their room pays all that is due in time, and the cover runs off with the reserve', () => {
    const room = euros('160.71')
    const weeks = projectEscrow(
      escrowIn(first + 18, { coverRoom: room }),
      [oneMember],
      first + 18,
      52,
    )
    const held = heldBackOf(weeks)
    assert.equal(held.payable, euros('257.40'))
    assert.equal(held.held, 0n)
    assert.equal(held.until, first + 18)
    const [now, next] = weeks
    assert.ok(now && next)
    assert.equal((now.cover + 9_999n) / 10_000n, 16_071n)
    assert.ok(next.cover < now.cover)
    assert.equal(weeks.find(({ cover }) => cover === 0n)?.week, first + 28)
  })
})

describe('sums of a plan', () => {
  test('a pause stands still until its week, then goes on', () => {
    const paused: PlanHistogram = {
      terms,
      starts: [],
      paused: [{ tier: 1, resumesAt: first + 30, weeksBegun: 20, count: 3 }],
    }
    const running: PlanHistogram = {
      terms,
      starts: [{ tier: 1, week: first + 10, count: 3 }],
      paused: [],
    }
    const standing = planSumsAt(paused, first + 20)
    assert.deepEqual(planSumsAt(paused, first + 29), standing)
    for (const week of [30, 40, 61, 70]) {
      assert.deepEqual(planSumsAt(paused, first + week), planSumsAt(running, first + week))
    }
  })

  test('cooling off counts on neither side, and joins when its weeks are over', () => {
    const plan: PlanHistogram = { ...oneMember, terms: { ...terms, coolingOffWeeks: 2 } }
    assert.deepEqual(planSumsAt(plan, first + 1), {
      reserve: 0n,
      due: 0n,
      own: 0n,
      coolingOff: euros('858'),
    })
    assert.equal(planSumsAt(plan, first + 2).own, euros('849.42'))
    assert.equal(planSumsAt(plan, first + 2).coolingOff, 0n)
  })

  test('what was overpaid is absorbed by what falls due later', () => {
    const weeks = projectEscrow(
      escrowIn(first + 18, { due: -euros('100') }),
      [oneMember],
      first + 18,
      20,
    )
    assert.equal(heldBackOf(weeks).due, 0n)
    assert.equal(weeks.at(-1)?.paid, 0n)
    assert.ok(weeks.find(({ week }) => week === first + 35)?.paid)
  })

  test('seats by state, and the week in which the last of them ends', () => {
    const plan: PlanHistogram = {
      terms: { ...terms, coolingOffWeeks: 1 },
      starts: [
        { tier: 0, week: first, count: 2 },
        { tier: 1, week: first + 20, count: 3 },
        { tier: 0, week: first + 21, count: 4 },
      ],
      paused: [{ tier: 0, resumesAt: first + 25, weeksBegun: 19, count: 5 }],
    }
    const now = { starting: 4, coolingOff: 3, active: 2, paused: 5 }
    assert.deepEqual(seatsAt(plan, first + 20), now)
    assert.deepEqual(seatsAt(plan, first + 25), {
      starting: 0,
      coolingOff: 0,
      active: 14,
      paused: 0,
    })
    assert.deepEqual(seatsAt(plan, first + 73), {
      starting: 0,
      coolingOff: 0,
      active: 0,
      paused: 0,
    })
    assert.equal(endOfPlans([plan]), first + 72)
  })
})
