import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekStart } from '@homing/sdk/clock/weekStart'
import { shareId } from '@homing/sdk/ids/shareId'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import type { Locator, Page } from '@playwright/test'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { giveMoney } from '../giveMoney.ts'
import { openPlan } from '../openPlan.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, type TownChain, townChain } from '../townChain.ts'

const text = 'Open every day from 6 to 23.\nTowels are yours to bring.'
const noTier = { size: 0, discountBps: 0 }
const ten = { size: 10, discountBps: 1_000 }
const offset = weekOffsetOfUtc(1)

/** One year of a bundle in somebody's wallet. */
const shareRow = (page: Page, title: string, number: number): Locator =>
  page
    .getByRole('list', { name: `Shares of ${title}` })
    .getByRole('listitem')
    .filter({ has: page.getByText(`Share ${number}`, { exact: true }) })

async function goTo(town: TownChain, second: bigint) {
  await town.passTime(Number(second) + 3_600 - (await town.now()))
  await town.indexed()
}

test('ten years of the gym: one begins for a friend, three are given, and one is refunded', async ({
  visit,
}) => {
  test.setTimeout(300_000)
  const town = await townChain()
  const { client, contracts } = town
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Fjordens Gym',
    title: 'Years of iron',
    text,
    tiers: [noTier, ten, noTier],
    horizonYears: 10,
  })
  const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const maja = person('Maja').address
  const noah = person('Noah').address
  const friends = ['Noah', 'Ella', 'Freja'].map((name) => person(name).address)
  const held = (holder: `0x${string}`, id: bigint) =>
    client.readContract({ ...shares, functionName: 'balanceOf', args: [holder, id] })
  const week = Number(weekOf(BigInt(await town.now()), offset))
  const idOf = (place: number) => shareId(plan.planId, 2, week, place)

  await giveMoney(town, 'Maja', '7722')
  const { page } = await visit('Maja', `/plan/${plan.planId}`)
  const dialog = page.getByRole('dialog')
  const row = (number: number) => shareRow(page, 'Years of iron', number)
  const done = () => dialog.getByRole('button', { name: 'Done' }).click()
  const bundle = page.getByRole('region', { name: 'Several years together' })

  await test.step('the plan says what ten years cost together, and when each must begin', async () => {
    await expect(bundle).toContainText(/10 years for €.7,722\.00 instead of €.8,580\.00/)
    await expect(bundle).toContainText(/10 shares at €.772\.20 each, 10% less/)
    await bundle.getByText('What each year costs').click()
    await expect(bundle.getByRole('listitem')).toHaveCount(10)
    await expect(bundle.getByRole('listitem').nth(9)).toContainText('at the latest')
    await check(page)
  })

  let code = ''
  await test.step('her friend accepts the terms by a signature, and pays nothing', async () => {
    await bundle.getByLabel('Somebody else').check()
    await bundle.getByLabel('Whose first year it is: their address').fill(noah)
    const link = await bundle.getByText('/accept?share=').textContent()
    const friend = await visit('Noah', new URL(link ?? '').pathname + new URL(link ?? '').search)
    await expect(friend.page.getByText('Towels are yours to bring.')).toBeVisible()
    await friend.page.getByRole('button', { name: 'Accept the terms' }).click()
    code = (await friend.page.getByLabel('Your code').textContent()) ?? ''
    expect(code).toMatch(/^\d+\.0x/)
    expect(friend.wallet.asked).not.toContain('eth_sendTransaction')
    await check(friend.page)
  })

  await test.step('she pays 7,722: one year begins for him at once, nine wait in the presale pool', async () => {
    await bundle.getByRole('button', { name: 'Review the bundle' }).click()
    await expect(bundle.getByText('Read the terms and tick the box')).toBeVisible()
    await expect(bundle.getByText('Send them the link above')).toBeVisible()
    await bundle.getByLabel('Their code').fill(code)
    await bundle.getByLabel('I have read the place’s terms above').check()
    await bundle.getByRole('button', { name: 'Review the bundle' }).click()
    await expect(figure(dialog, 'For share 1')).toHaveText('€ 772.20')
    await expect(figure(dialog, 'Waits in the presale pool')).toHaveText('€ 6,949.80')
    await expect(figure(dialog, 'You pay')).toHaveText('€ 7,722.00')
    await check(page)
    const before = await town.moneyOf(maja)
    await dialog.getByRole('button', { name: /^Pay/ }).click()
    await expect(dialog.getByRole('heading', { name: 'They are yours' })).toBeVisible()
    expect(await town.moneyOf(maja)).toBe(before - euros('7722'))
    expect(await town.accountOf(plan.merchantId, 'presale')).toBe(euros('6949.80'))
    const { subscriber, price } = await client.readContract({
      ...subscriptions,
      functionName: 'subscriptionOf',
      args: [subscriptionId(plan.planId, 1)],
    })
    expect(subscriber).toBe(noah)
    expect(price).toBe(euros('772.20'))
    await dialog.getByRole('link', { name: 'Show my shares' }).click()
  })

  await test.step('her wallet shows them year under year; three go to friends in one transaction', async () => {
    await expect(page.getByRole('heading', { name: 'My shares' })).toBeVisible()
    await expect(row(1)).toContainText('Begun')
    await expect(row(10)).toContainText('Mine')
    await check(page)
    await page.getByRole('button', { name: 'Split among friends' }).click()
    await dialog.getByRole('button', { name: 'Review' }).click()
    await expect(dialog.getByText('Enter at least one address.')).toBeVisible()
    for (const [at, friend] of friends.entries()) {
      await dialog.getByLabel(new RegExp(`^Share ${8 + at},`)).fill(friend)
    }
    await check(page)
    await dialog.getByRole('button', { name: 'Review 3 gifts' }).click()
    await expect(figure(dialog, 'You give')).toHaveText('3 shares')
    const sent = await client.getTransactionCount({ address: maja })
    await dialog.getByRole('button', { name: 'Give 3 shares away' }).click()
    await expect(dialog.getByRole('heading', { name: 'Given' })).toBeVisible()
    await done()
    expect(await client.getTransactionCount({ address: maja })).toBe(sent + 1)
    for (const [at, friend] of friends.entries()) expect(await held(friend, idOf(7 + at))).toBe(1n)
    await expect(row(7)).toBeVisible()
    await expect(row(8)).toHaveCount(0)
  })

  await test.step('she names somebody for the third year, who accepts', async () => {
    await row(3).getByRole('button', { name: 'Name someone' }).click()
    await dialog.getByLabel('Their address').fill(person('Ella').address)
    await dialog.getByRole('button', { name: 'Review' }).click()
    await dialog.getByRole('button', { name: 'Name them' }).click()
    await expect(dialog.getByRole('heading', { name: 'Named' })).toBeVisible()
    await done()
    await expect(row(3)).toContainText('who hasn’t accepted yet')

    const ella = await visit('Ella', '/wallet')
    const named = ella.page.getByRole('list', { name: 'You were named' })
    await expect(named).toContainText('Years of iron')
    await check(ella.page)
    await named.getByRole('button', { name: 'Accept' }).click()
    const hers = ella.page.getByRole('dialog')
    await hers.getByRole('button', { name: 'Accept the terms' }).click()
    await hers.getByRole('button', { name: 'Done' }).click()
    await expect(row(3)).toContainText('who has accepted')
    expect(
      await client.readContract({ ...shares, functionName: 'nomineeOf', args: [idOf(2), maja] }),
    ).toEqual([person('Ella').address, true])
  })

  await test.step('the desk says what is promised, and why it can’t give up seats below that', async () => {
    const kim = await visit('Kim', `/desk/${plan.merchantId}`)
    await kim.page.getByRole('tab', { name: 'Memberships' }).click()
    const desk = kim.page.getByRole('region', { name: 'Seats and years ahead' })
    await expect(figure(desk, 'Promised, not begun')).toHaveText('9')
    await expect(figure(desk, 'Seats taken')).toHaveText('1')
    await check(kim.page)
    await desk.getByRole('button', { name: 'Change capacity' }).click()
    const his = kim.page.getByRole('dialog')
    await his.getByLabel('Seats').fill('0')
    await his.getByRole('button', { name: 'Review' }).click()
    await expect(his.getByText('A number from 1 to')).toBeVisible()
    // One seat for ten years, of which one is taken: nine shares fit exactly.
    await his.getByLabel('Seats').fill('1')
    await his.getByRole('button', { name: 'Review' }).click()
    await his.getByRole('button', { name: 'Change it' }).click()
    await expect(his.getByRole('heading', { name: '1 seat' })).toBeVisible()
    await his.getByRole('button', { name: 'Done' }).click()
    await expect(figure(desk, 'May still be sold ahead')).toHaveText('0')
    await expect(desk.getByText('No shares can be sold now')).toBeVisible()
    await desk.getByRole('button', { name: 'Change capacity' }).click()
    await his.getByLabel('Seats').fill('40')
    await his.getByRole('button', { name: 'Review' }).click()
    await his.getByRole('button', { name: 'Change it' }).click()
    await his.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('the auditor finds the pool beside the shares', async () => {
    await page.goto(`/audit/${plan.merchantId}`)
    const ahead = page.getByRole('region', { name: 'Years ahead' })
    await expect(figure(ahead, 'There must be')).toHaveText('€ 6,949.80')
    await expect(figure(ahead, 'In the presale pool')).toContainText('same on the chain')
    await expect(ahead.getByText('All of it is there')).toBeVisible()
    await check(page)
  })

  await test.step('in week 19 of his year the friend leaves, with 90% of the list price’s refund', async () => {
    const id = subscriptionId(plan.planId, 1)
    const { firstWeek } = await client.readContract({
      ...subscriptions,
      functionName: 'subscriptionOf',
      args: [id],
    })
    await goTo(town, weekStart(firstWeek + 18n, offset))
    const friend = await visit('Noah', `/membership/${id}`)
    const his = friend.page.getByRole('dialog')
    await friend.page.getByRole('button', { name: 'Leave' }).click()
    const before = await town.moneyOf(noah)
    await his.getByRole('button', { name: /^Leave/ }).click()
    await his.getByRole('button', { name: 'Done' }).click()
    const paid = (await town.moneyOf(noah)) - before
    // 90% of 495.32, to the cent.
    expect(paid / 10_000n).toBe(44_579n)
  })

  await test.step('a year later anyone begins the due one, for its holder', async () => {
    await goTo(town, weekStart(BigInt(week + 52 + 1), offset))
    expect(await client.readContract({ ...shares, functionName: 'dueAt', args: [idOf(1)] })).toBe(
      weekStart(BigInt(week + 53), offset),
    )
    const anyone = await visit('Bo', `/plan/${plan.planId}`)
    const due = anyone.page.getByRole('list', { name: 'Shares that are due' })
    await expect(due.getByRole('listitem')).toHaveCount(1)
    await expect(due).toContainText('Share 2 of')
    await check(anyone.page)
    await due.getByRole('button', { name: 'Begin it' }).click()
    const his = anyone.page.getByRole('dialog')
    await expect(figure(his, 'Who gets the membership')).toContainText('Maja')
    const bounty = await town.moneyOf(person('Bo').address)
    await his.getByRole('button', { name: 'Begin it' }).click()
    await expect(his.getByRole('heading', { name: 'It has begun' })).toBeVisible()
    expect(await town.moneyOf(person('Bo').address)).toBeGreaterThan(bounty)
    const { subscriber } = await client.readContract({
      ...subscriptions,
      functionName: 'subscriptionOf',
      args: [subscriptionId(plan.planId, 2)],
    })
    expect(subscriber).toBe(maja)
    expect(await held(maja, idOf(1))).toBe(0n)
    expect(await town.accountOf(plan.merchantId, 'presale')).toBe(euros('6177.60'))
  })
})

test('with one seat a share queues, leaves the queue, and the whole bundle goes back', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const town = await townChain()
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Lille Scene',
    title: 'Five winters of plays',
    text: '',
    capacity: 1,
    horizonYears: 15,
    tiers: [{ size: 5, discountBps: 500 }, noTier, noTier],
  })
  await giveMoney(town, 'Ella', '858', { allow: true })
  await town.send('Ella', {
    address: town.contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'buy',
    args: [plan.planId, person('Ella').address, plan.termsHash],
  })
  await town.indexed()
  await giveMoney(town, 'Maja', '4075.50')
  const { page } = await visit('Maja', `/plan/${plan.planId}`)
  const dialog = page.getByRole('dialog')
  const bundle = page.getByRole('region', { name: 'Several years together' })
  const row = (number: number) => shareRow(page, 'Five winters of plays', number)

  await test.step('she is told her place, and what may go back', async () => {
    await expect(bundle).toContainText(/Place 1 in the queue, expected in the week of /)
    await bundle.getByLabel('I accept that the place wrote no terms').check()
    await bundle.getByRole('button', { name: 'Review the bundle' }).click()
    await expect(dialog.getByText('Share 1 waits: place 1 in the queue')).toBeVisible()
    await expect(figure(dialog, 'Waits in the presale pool')).toHaveText('€ 4,075.50')
    await check(page)
    await dialog.getByRole('button', { name: /^Pay/ }).click()
    await expect(dialog.getByText('the first one waits for a seat')).toBeVisible()
    await dialog.getByRole('link', { name: 'Show my shares' }).click()
    await expect(row(1)).toContainText('Place 1 in the queue')
    await check(page)
  })

  await test.step('she leaves the queue and takes all of her money back', async () => {
    await row(1).getByRole('button', { name: 'Leave the queue' }).click()
    await dialog.getByRole('button', { name: 'Leave the queue' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Give the whole bundle back' }).click()
    await expect(figure(dialog, 'You get back')).toHaveText('€ 4,075.50')
    const before = await town.moneyOf(person('Maja').address)
    await dialog.getByRole('button', { name: /^Take/ }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    expect(await town.moneyOf(person('Maja').address)).toBe(before + euros('4075.50'))
    expect(await town.accountOf(plan.merchantId, 'presale')).toBe(0n)
  })
})

test('a seat that is free is given to who waits, by anyone; a closed plan pays shares back', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const town = await townChain()
  const { client, contracts } = town
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Kims Klub',
    title: 'Five years of chess',
    text: '',
    capacity: 1,
    horizonYears: 15,
    tiers: [{ size: 5, discountBps: 500 }, noTier, noTier],
  })
  const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
  const acceptance = { deadline: 0n, signature: '0x' } as const
  for (const name of ['Maja', 'Noah']) {
    await giveMoney(town, name, '4075.50', { allow: true })
    const { address } = person(name)
    const args = [plan.planId, 1n, address, address, plan.termsHash, acceptance] as const
    await town.send(name, { ...shares, functionName: 'buy', args })
  }
  await town.send('Kim', {
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'setCapacity',
    args: [plan.planId, 2n],
  })
  await town.indexed()

  const { page } = await visit('Bo', `/plan/${plan.planId}`)
  const dialog = page.getByRole('dialog')
  await expect(page.getByText('It can’t be bought now')).toBeVisible()
  await expect(figure(page.getByRole('main'), 'Free seats')).toHaveText('1')
  await check(page)
  await page.getByRole('button', { name: 'Give free seats' }).click()
  await expect(figure(dialog, 'Get their seat now')).toHaveText('1')
  await dialog.getByRole('button', { name: 'Give the seats' }).click()
  await expect(dialog.getByRole('heading', { name: '1 seat given' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { name: 'The queue' })).toHaveCount(0)
  const { waiting } = await client.readContract({
    ...shares,
    functionName: 'queueOf',
    args: [plan.planId],
  })
  expect(waiting).toBe(0n)

  await test.step('closing asks for typed words', async () => {
    const kim = await visit('Kim', `/desk/${plan.merchantId}`)
    await kim.page.getByRole('tab', { name: 'Memberships' }).click()
    await kim.page.getByRole('button', { name: 'Close for good' }).click()
    const his = kim.page.getByRole('dialog')
    await expect(his.getByRole('button', { name: 'Review' })).toBeDisabled()
    await his.getByLabel('Type “close for good”').fill('close for good')
    await his.getByRole('button', { name: 'Review' }).click()
    await expect(figure(his, 'Shares not begun')).toHaveText('8')
    await check(kim.page)
    await his.getByRole('button', { name: 'Close it for good' }).click()
    await his.getByRole('button', { name: 'Done' }).click()
    await expect(kim.page.getByText('Closed for good').first()).toBeVisible()
  })

  await test.step('her second year goes back for what she paid', async () => {
    const maja = await visit('Maja', '/wallet')
    const hers = maja.page.getByRole('dialog')
    const card = maja.page.getByRole('listitem').filter({ hasText: 'Five years of chess' })
    await expect(card.getByText('The place has closed this plan')).toBeVisible()
    await card.getByRole('button', { name: 'Take the money back' }).first().click()
    await expect(figure(hers, 'You get back')).toHaveText('€ 815.10')
    const before = await town.moneyOf(person('Maja').address)
    await hers.getByRole('button', { name: /^Take/ }).click()
    await hers.getByRole('button', { name: 'Done' }).click()
    expect(await town.moneyOf(person('Maja').address)).toBe(before + euros('815.10'))
    await check(maja.page)
  })
})
