import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personas } from '../../sdk/src/town/personas.ts'
import { calendar, moment } from './calendar.ts'
import { merchants } from './merchants.ts'
import { stakes } from './patrons.ts'
import { random } from './random.ts'
import { townGenesis } from './townGenesis.ts'
import { townStart, weeksBefore } from './townStart.ts'

test('the story begins on a Monday in Copenhagen, ten to eleven weeks ago', () => {
  const seconds = (iso: string) => BigInt(Date.parse(iso) / 1_000)
  const monday = seconds('2026-01-05T00:00:00+01:00')
  for (const now of [
    '2026-03-16T00:00:00+01:00',
    '2026-03-18T12:00:00Z',
    '2026-03-22T23:59:59+01:00',
  ]) {
    assert.equal(townStart(seconds(now)), monday, now)
  }
  assert.equal(townStart(seconds('2026-03-23T00:00:00+01:00')), monday + 604_800n)
  assert.equal(townGenesis(seconds('2026-03-18T12:00:00Z')), monday - 45n * 604_800n - 86_400n)
})

test('chance is the same every time', () => {
  const draw = () => {
    const { between, chance, pick } = random(7)
    return Array.from({ length: 50 }, () => [between(1, 6), chance(0.5), pick(['a', 'b'])])
  }
  assert.deepEqual(draw(), draw())
  assert.ok(draw().every(([roll]) => Number(roll) >= 1 && Number(roll) <= 6))
})

test('the calendar keeps the order of time, and what lies ahead never happens', async () => {
  const happened: string[] = []
  const plans = calendar()
  const note = (text: string) => async () => {
    happened.push(text)
  }
  plans.add(moment(0, 'Tue', '10:00'), note('second'))
  plans.add(moment(0, 'Mon', '09:30'), async () => {
    happened.push('first')
    plans.add(moment(0, 'Tue', '10:00'), note('third'))
  })
  plans.add(moment(1, 'Mon', '00:00'), note('never'))
  await plans.run(moment(0, 'Sun', '23:59'), () => {})
  assert.deepEqual(happened, ['first', 'second', 'third'])
})

test('everybody in the town is one of its personas, in the right role', () => {
  const roleOf = (index: number) => personas[index]?.role
  for (const [i, { owner, staff, customers }] of merchants.entries()) {
    assert.equal(roleOf(owner), 'merchant')
    assert.ok(staff === undefined || roleOf(staff) === 'staff')
    assert.ok(customers.every((customer) => roleOf(customer) === 'member'))
    for (const index of staff === undefined ? [owner] : [owner, staff]) {
      assert.equal((personas[index] as { merchant?: number }).merchant, i + 1)
    }
  }
  assert.ok(
    stakes.every(({ patron, merchant }) => roleOf(patron) === 'patron' && merchants[merchant - 1]),
  )
})

test('every plan has members who are of the town, and live what its weeks allow', () => {
  const plans = merchants.flatMap(({ plans = [] }) => plans)
  assert.equal(plans.length, 5)
  for (const { weekCount, members, title } of plans) {
    const [secondThird, last] = [Math.ceil(weekCount / 3) + 1, weekCount]
    for (const { member, week, pause, leave } of members) {
      assert.ok(member > 0 && personas[member], title)
      assert.ok(week >= -weeksBefore && week <= 10, title)
      // Cooling-off apart, nobody pauses or leaves before the second third or in the last week.
      for (const at of [pause, leave]) {
        const begun = at === undefined || at <= week + 2 ? secondThird : at - week
        assert.ok(begun >= secondThird && begun < last, `${title}: ${member}`)
      }
    }
  }
})

test('bundles are of tiers that their plans have, and each place is one of theirs', () => {
  const plans = merchants.flatMap(({ plans = [] }) => plans)
  assert.equal(plans.flatMap(({ bundles = [] }) => bundles).length, 6)
  for (const { tiers = [], bundles = [], title } of plans) {
    for (const { buyer, tier, week, gifts, named, early, due } of bundles) {
      const size = tiers[tier - 1]?.size ?? 0
      assert.ok(personas[buyer] && week >= -weeksBefore && week <= 10, title)
      for (const [place, who] of Object.entries({ ...gifts, ...named })) {
        assert.ok(Number(place) > 0 && Number(place) < size && personas[who], title)
      }
      // Nobody is given what another is named for, and nobody begins twice.
      assert.ok(Object.keys(named ?? {}).every((place) => !(Number(place) in (gifts ?? {}))))
      assert.ok(Object.keys(early ?? {}).every((place) => !(Number(place) in (due ?? {}))))
      for (const [place, at] of Object.entries(due ?? {})) {
        assert.ok(at > week + 52 * Number(place), title)
      }
    }
  }
})
