import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { twinPrice } from '@homing/sdk/schedule/twinPrice'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { giveMoney } from '../giveMoney.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

const gym = { retailTotal: euros('1066'), prepaidPrice: euros('858'), weekCount: 52 }
const title = 'A year with friends'

test('thirty weeks for friends: one is given, used in part at the counter, and the rest forfeited', async ({
  visit,
}) => {
  test.setTimeout(300_000)
  const town = await townChain()
  const { client, contracts } = town
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Fjordens Gym',
    title,
    text: 'Bring a towel, and a friend.',
    partsPerWeek: 7,
    guestSeats: 5,
  })
  await giveMoney(town, 'Maja', '1500')
  const membership = await joinPlan(town, plan.planId, 'Maja')
  await membership.toWeek(22)
  const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const [maja, noah] = [person('Maja').address, person('Noah').address]
  const idOf = (k: number) =>
    weekTokenId(plan.planId, Number(weekOffsetOfUtc(1)), membership.firstWeek + k - 1)
  const partsOf = (holder: `0x${string}`, k: number) =>
    client.readContract({ ...weeks, functionName: 'balanceOf', args: [holder, idOf(k)] })
  const price = Array.from({ length: 30 }, (_, place) => twinPrice(gym, 23 + place)).reduce(
    (sum, one) => sum + one,
    0n,
  )
  const { page } = await visit('Maja', `/membership/${membership.id}`)
  const dialog = page.getByRole('dialog')

  await test.step('her membership leads to the weeks that are left, each with its price', async () => {
    await page.getByRole('link', { name: 'Pick weeks' }).click()
    await expect(page.getByRole('heading', { name: 'Take a friend along' })).toBeVisible()
    const left = page.getByRole('list', { name: 'Weeks that are left' })
    await expect(left.getByText('Begun')).toHaveCount(1)
    await expect(left.getByRole('button')).toHaveCount(30)
    await left.getByRole('button', { name: /week 26\b.*18\.53/ }).click()
    await expect(left.getByRole('button', { pressed: true })).toHaveCount(1)
    await page.getByText('The weeks that are left, in figures').click()
    await expect(page.getByRole('row', { name: /^26 .*picked/ })).toBeVisible()
    await check(page)
    await page.getByText('From one week to another').click()
    await page.getByLabel('To the week of').selectOption('25')
    await page.getByRole('button', { name: 'Pick them' }).click()
    await expect(left.getByRole('button', { pressed: true })).toHaveCount(4)
    await page.getByRole('button', { name: 'None' }).click()
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await expect(page.getByText('Pick at least one week.')).toBeVisible()
  })

  await test.step('she buys all thirty in one transaction', async () => {
    await page.getByRole('button', { name: 'All 30' }).click()
    const picked = page.getByRole('region', { name: 'What you picked' })
    await expect(figure(picked, 'Picked')).toHaveText('30 weeks')
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await expect(dialog.getByText('Each can be used in its own week alone')).toBeVisible()
    await expect(figure(dialog, 'The same weeks at retail')).toContainText('615.00')
    await check(page)
    const [money, sent] = await Promise.all([
      town.moneyOf(maja),
      client.getTransactionCount({ address: maja }),
    ])
    await dialog.getByRole('button', { name: /^Pay/ }).click()
    await expect(dialog.getByRole('heading', { name: 'They are yours' })).toBeVisible()
    expect(await town.moneyOf(maja)).toBe(money - price)
    expect(await client.getTransactionCount({ address: maja })).toBe(sent + 1)
    expect(await town.accountOf(plan.merchantId, 'weeks')).toBe(price)
    expect(await partsOf(maja, 23)).toBe(7n)
    expect(await partsOf(maja, 52)).toBe(7n)
    await dialog.getByRole('link', { name: 'Show my weeks' }).click()
  })

  await test.step('a calendar shows them, and the first goes to a friend, who sent a link', async () => {
    const calendar = page.getByRole('list', { name: `Weeks of ${title}` })
    await expect(calendar.getByRole('link')).toHaveCount(30)
    await expect(calendar.getByRole('link').first()).toContainText('7 of 7')
    await expect(calendar.getByRole('link').first()).toContainText('Soon')
    await check(page)
    await page.goto(`/wallet/weeks?to=${noah}`)
    await calendar.getByRole('button').first().click()
    await expect(page.getByLabel('Their address')).toHaveValue(noah)
    await check(page)
    await page.getByRole('button', { name: 'Review' }).click()
    await dialog.getByRole('button', { name: 'Give it away' }).click()
    await expect(dialog.getByRole('heading', { name: 'Given' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    expect(await partsOf(noah, 23)).toBe(7n)
    expect(await partsOf(maja, 23)).toBe(0n)
    await expect(calendar.getByRole('listitem').filter({ hasText: '7 of 7' }).last()).toBeVisible()
  })

  const friend = await visit('Noah', `/wallet/weeks/${idOf(23)}`)
  await test.step('before its week he can’t use it, and sees where it has been', async () => {
    await expect(friend.page.getByText('It can be used from')).toBeVisible()
    await expect(friend.page.getByRole('button', { name: 'Make a code' })).toHaveCount(0)
    const way = friend.page.getByRole('list', { name: 'The way of 7 parts' })
    await expect(way.getByText('Bought for')).toContainText('Maja')
    await expect(way.getByText('Given to')).toContainText('Noah')
    await check(friend.page)
  })

  await membership.toWeek(23)
  let code = ''
  await test.step('in its week he shows a code for 3 of 7 parts, and keeps a postcard', async () => {
    await friend.page.getByLabel('How many parts', { exact: true }).fill('3')
    await friend.page.getByLabel('Keep a postcard').check()
    await friend.page.getByRole('button', { name: 'Make a code' }).click()
    await expect(friend.page.getByText('3 of 7 parts')).toBeVisible()
    await check(friend.page)
    await friend.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await friend.page.getByRole('button', { name: 'Copy the code' }).click()
    code = await friend.page.evaluate(() => navigator.clipboard.readText())
    expect(code).toMatch(/^homing:w1:/)
    expect(friend.wallet.asked).not.toContain('eth_sendTransaction')
  })

  await test.step('the counter reads it in words and redeems it; only then it is used', async () => {
    const stranger = await visit('Bo', '/counter')
    await stranger.page.getByLabel('Or paste the code').fill(code)
    await stranger.page.getByRole('button', { name: 'Read it' }).click()
    await expect(stranger.page.getByText('you may not redeem for it')).toBeVisible()
    await expect(stranger.page.getByRole('button', { name: 'Redeem 3 parts' })).toHaveCount(0)

    const kim = await visit('Kim', '/counter')
    const read = async () => {
      await kim.page.getByLabel('Or paste the code').fill(code)
      await kim.page.getByRole('button', { name: 'Read it' }).click()
    }
    await read()
    await expect(kim.page.getByText('3 of 7 parts of this week')).toBeVisible()
    await expect(kim.page.getByText('Good to redeem')).toBeVisible()
    await expect(kim.page.getByText('The guest has 7 of 7 parts')).toBeVisible()
    await check(kim.page)
    await kim.page.getByRole('button', { name: 'Redeem 3 parts' }).click()
    await expect(kim.page.getByRole('heading', { name: 'Redeemed' })).toBeVisible()
    expect(await partsOf(noah, 23)).toBe(4n)
    await kim.page.getByRole('button', { name: 'Next guest' }).click()
    await read()
    await expect(kim.page.getByText('This code was used or revoked before')).toBeVisible()

    await expect(friend.page.getByText('Used', { exact: true })).toBeVisible()
    await friend.page.getByRole('link', { name: 'Your postcard is in the album' }).click()
    await expect(
      friend.page.getByRole('img', { name: 'The guest’s half of a postcard of Fjordens Gym' }),
    ).toBeVisible()
    await check(friend.page)
  })

  await test.step('the member keeps the other half', async () => {
    await page.goto(`/membership/${membership.id}`)
    await page.getByRole('button', { name: 'Keep the postcard' }).click()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await dialog.getByRole('link', { name: 'Show my postcards' }).click()
    await expect(
      page.getByRole('img', { name: 'The member’s half of a postcard of Fjordens Gym' }),
    ).toBeVisible()
    await check(page)
    // Once a week; other memberships of hers may have one to keep.
    await expect(page.getByText(`This week of ${title}`)).toHaveCount(0)
    const week = BigInt(membership.firstWeek + 22)
    for (const guest of [true, false]) {
      const kept = await client.readContract({
        address: contracts.Stamps,
        abi: stampsAbi,
        functionName: 'countOf',
        args: [plan.planId, week, guest],
      })
      expect(kept, guest ? 'the guest’s half' : 'the member’s').toBe(1n)
    }
  })

  await test.step('seven days after the week the desk sweeps what is left, and no instalment grows', async () => {
    await membership.toWeek(24)
    await friend.page.goto(`/wallet/weeks/${idOf(23)}`)
    await expect(friend.page.getByText('This week is over', { exact: true })).toBeVisible()
    await expect(friend.page.getByRole('button', { name: 'Give it away' })).toHaveCount(0)
    await membership.toWeek(25)

    const week = BigInt(membership.firstWeek + 22)
    const [{ pool, earned, parts }, crumbs] = await Promise.all([
      client.readContract({ ...weeks, functionName: 'weekOf', args: [idOf(23)] }),
      client.readContract({ ...weeks, functionName: 'crumbsOf', args: [plan.planId, week] }),
    ])
    expect(parts).toBe(4n)
    // Rounding’s crumbs go with the last of six weeks.
    const unused = pool + (week % 6n === 5n ? crumbs : 0n)
    const books = () =>
      client.readContract({
        address: contracts.Subscriptions,
        abi: subscriptionsAbi,
        functionName: 'escrowOf',
        args: [plan.merchantId, [plan.planId]],
      })
    const before = await books()
    const owner = await town.moneyOf(person('Kim').address)

    const kim = await visit('Kim', `/desk/${plan.merchantId}`)
    const his = kim.page.getByRole('dialog')
    await kim.page.getByRole('tab', { name: 'Memberships' }).click()
    await expect(kim.page.getByRole('region', { name: 'Guests' })).toBeVisible()
    await check(kim.page)
    await kim.page.getByRole('button', { name: 'Settle these weeks' }).click()
    await expect(figure(his, 'Fjordens Gym')).toBeVisible()
    await his.getByRole('button', { name: 'Settle them' }).click()
    await expect(his.getByRole('heading', { name: 'Settled' })).toBeVisible()
    await his.getByRole('button', { name: 'Done' }).click()

    expect(await town.accountOf(plan.merchantId, 'forfeits')).toBe(unused)
    expect(await town.moneyOf(person('Kim').address)).toBe(owner + earned)
    const after = await books()
    expect(after.forfeits).toBe(before.forfeits + unused)
    expect(after.payable_).toBe(before.payable_)
    expect(after.due).toBe(before.due)
    await expect(kim.page.getByRole('button', { name: 'Settle these weeks' })).toHaveCount(0)
  })
})
