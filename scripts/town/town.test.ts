import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personas } from '../../sdk/src/town/personas.ts'
import { calendar, moment, type When } from './calendar.ts'
import { gifts, postcards, settlings, twins, visits, weeksIn } from './guests.ts'
import { merchants } from './merchants.ts'
import { stakes } from './patrons.ts'
import type { TownPlan } from './plans.ts'
import { random } from './random.ts'
import { stalls } from './stalls.ts'
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

test('nobody gives, uses or sells parts of a week that they haven’t got, or that are over', () => {
  const held = new Map<string, number>()
  const seats = new Map<string, number>()
  const acts: { at: number; act: () => void }[] = []
  const add = (at: When, act: () => void) => acts.push({ at: moment(...at), act })
  const key = (who: number | string, { title }: TownPlan, week: number) => `${who} ${title} ${week}`
  const move = (
    from: number | string,
    to: number | string,
    at: When,
    plan: TownPlan,
    week: number,
    parts: number,
  ) => {
    const giver = key(from, plan, week)
    const had = held.get(giver) ?? 0
    assert.ok(had >= parts && at[0] <= week, `${giver}: ${had} of ${parts}, ${at.join(' ')}`)
    held.set(giver, had - parts)
    const taker = key(to, plan, week)
    held.set(taker, (held.get(taker) ?? 0) + parts)
  }

  for (const { member, plan, at, weeks, receiver = member } of twins) {
    const memberships = plan.members.filter(
      (life) => life.member === member && life.week < at[0] + 1,
    )
    const bought = memberships.at(-1)
    assert.ok(bought && (bought.leave ?? Infinity) > at[0], `${member} at ${at.join(' ')}`)
    add(at, () => {
      for (const week of weeksIn(weeks)) {
        assert.ok(week > at[0], 'only weeks that have not begun have twins')
        const sold = (seats.get(key('', plan, week)) ?? 0) + 1
        assert.ok(sold <= plan.guestSeats, `${plan.title}: ${sold} guests in week ${week}`)
        seats.set(key('', plan, week), sold)
        const twin = key(receiver, plan, week)
        held.set(twin, (held.get(twin) ?? 0) + plan.partsPerWeek)
      }
    })
  }
  for (const { from, to, plan, at, weeks, parts } of gifts) {
    assert.ok(personas[to])
    add(at, () => {
      for (const week of weeksIn(weeks)) move(from, to, at, plan, week, parts)
    })
  }
  for (const { guest, plan, at, parts } of visits) {
    add(at, () => move(guest, 'used', at, plan, at[0], parts))
  }
  for (const [place, { seller, at, goods, trades = [], taken }] of stalls.entries()) {
    if (!('weeks' in goods)) continue
    const { plan, weeks, parts } = goods
    const stall = `stall ${place}`
    add(at, () => {
      for (const week of weeks) move(seller, stall, at, plan, week, parts)
    })
    for (const { buyer, receiver = buyer, at, quantity, item = 0 } of trades) {
      assert.ok(buyer !== seller && personas[buyer] && personas[receiver])
      add(at, () => move(stall, receiver, at, plan, weeks[item] ?? Number.NaN, quantity))
    }
    if (taken) {
      add(taken, () => {
        for (const week of weeks)
          move(stall, seller, taken, plan, week, held.get(key(stall, plan, week)) ?? 0)
      })
    }
  }
  for (const { act } of acts.sort((a, b) => a.at - b.at)) act()

  // What a visitor finds as Maja: parts of the running week, weeks ahead, and some that are over.
  const gym = merchants[1]?.plans?.[0]
  assert.ok(gym)
  const weeks = Array.from({ length: 30 }, (_, week) => week)
  const hers = weeks.filter((week) => (held.get(key(1, gym, week)) ?? 0) > 0)
  assert.deepEqual(hers, [4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24])
})

test('members keep postcards of weeks that they are there, and weeks are settled once they are over', () => {
  for (const { member, plan, at } of postcards) {
    const { weekCount, members } = plan
    const there = members.some(({ member: other, week, leave = Infinity }) => {
      return other === member && week < at[0] && at[0] <= week + weekCount && at[0] < leave
    })
    assert.ok(there, `${member} at ${at.join(' ')}`)
  }
  for (const { at, from, to } of settlings) assert.ok(from <= to && to + 2 <= at[0], at.join(' '))
})
