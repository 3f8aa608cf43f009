import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fairPrices } from './fairPrices.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test('the committed figures are what the generator makes', () => {
  assert.equal(read('fair-prices.json'), fairPrices())
})

test('the figures of the paper and of the issue', () => {
  const { plans } = JSON.parse(fairPrices()) as {
    plans: {
      retailTotal: string
      prepaidPrice: string
      weeks: number
      twins: string[]
      twinsTogether: string
    }[]
  }
  assert.equal(plans[0]?.twins[25], '18539216')
  assert.equal(plans[0]?.twinsTogether, '962000025')

  const given = JSON.parse(read('schedules.json')) as {
    plans: {
      retailTotal: string
      prepaidPrice: string
      weeks: number
      schedule: { weekTokenPrice: string | null }[]
    }[]
  }
  let compared = 0
  for (const plan of given.plans) {
    const ours = plans.find(
      ({ retailTotal, prepaidPrice, weeks }) =>
        retailTotal === plan.retailTotal &&
        prepaidPrice === plan.prepaidPrice &&
        weeks === plan.weeks,
    )
    if (!ours) continue
    compared++
    assert.deepEqual(
      ours.twins,
      plan.schedule.slice(1).map(({ weekTokenPrice }) => weekTokenPrice),
    )
  }
  assert.equal(compared, 6)
})
