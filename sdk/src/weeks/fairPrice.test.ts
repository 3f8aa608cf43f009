import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { weekOf } from '../clock/weekOf.ts'
import { weekStart } from '../clock/weekStart.ts'
import { gym } from '../schedule/fixtures/vectorPlans.ts'
import { fairPrice } from './fairPrice.ts'
import { fairPriceVectors } from './fixtures/fairPriceVectors.ts'

const { plans, startsAt, boundaries } = fairPriceVectors

describe('every moment of every plan of the vectors', () => {
  assert.equal(plans.length, 9)
  for (const plan of plans) {
    test(plan.name, () => {
      assert.equal(plan.fair.length, 68)
      for (const { parts, time, price } of plan.fair) {
        const found = fairPrice(plan.terms, Number(parts), startsAt, BigInt(time))
        assert.equal(found, BigInt(price), `${parts} parts at ${time}`)
      }
    })
  }
})

test('Threats 41 and 45: the seconds around a week, by three clocks', () => {
  assert.equal(boundaries.length, 18)
  for (const edge of boundaries) {
    const [offset, week, time] = [edge.weekOffset, edge.week, edge.time].map(BigInt) as [
      bigint,
      bigint,
      bigint,
    ]
    const start = weekStart(week, offset)
    assert.equal(start, BigInt(edge.startsAt))
    assert.equal(weekOf(time, offset), BigInt(edge.weekThen))
    assert.equal(weekOf(time, offset) === week, edge.isRunning === 1)
    assert.equal(weekOf(time, offset) > week, edge.isOver === 1)
    assert.equal(fairPrice(gym, 7, start, time), BigInt(edge.fairPrice))
  }
})
