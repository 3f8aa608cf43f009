import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { buyAt } from '../buyAt.ts'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { person } from '../person.ts'
import { standBehind } from '../standBehind.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

const inCents = (units: bigint) => `€ ${(Number(units / 10_000n) / 100).toFixed(2)}`
const inFull = (units: bigint) => {
  const rest = (units % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '')
  return `€ ${units / 1_000_000n}.${rest.padEnd(2, '0')}`
}

test('a refund is drawn from cover; the place owes its patrons, and its next sales repay them', async ({
  visit,
}) => {
  test.setTimeout(240_000)
  const town = await townChain()
  const { client, contracts, send } = town
  const { merchantId, planId } = await openPlan(town, {
    owner: 'Kim',
    name: 'Kims Klub',
    title: 'A year at the club',
    text: '',
    patronBps: 500,
  })
  const pool = await standBehind(town, {
    owner: 'Kim',
    merchantId,
    stakes: { Freja: '1500', Oskar: '500' },
  })
  // Of 495.32 that Maja gets, what the members’ pot lacks: the club had 60% of her 858 by then.
  const debt = euros('153.553529')
  const kim = person('Kim').address
  const freja = person('Freja').address
  const debtNow = async () => {
    const args = [pool] as const
    const read = { address: contracts.PatronPool, abi: patronPoolAbi } as const
    return (await client.readContract({ ...read, functionName: 'coverOf', args })).debt
  }

  const member = await joinPlan(town, planId, 'Maja')
  await member.toWeek(19)
  const release = {
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'release',
    args: [planId, 1_040n],
  } as const
  await send('Noah', release)
  await town.indexed()

  const leaver = await visit('Maja', `/membership/${member.id}`)
  await test.step('Maja leaves, and part of her refund comes from the patrons', async () => {
    const { page } = leaver
    const dialog = page.getByRole('dialog')
    const had = await town.moneyOf(person('Maja').address)
    await page.getByRole('button', { name: 'Leave' }).click()
    await expect(figure(dialog, 'From the patrons')).toHaveText(inFull(debt))
    await check(page)
    await dialog.getByRole('button', { name: 'Leave and receive € 495.323529' }).click()
    await expect(dialog.getByRole('heading').first()).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await town.indexed()
    expect(await town.moneyOf(person('Maja').address)).toBe(had + euros('495.323529'))
    expect(await debtNow()).toBe(debt)
  })

  const now = await town.now()
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
  const terms = {
    pool,
    price: euros('50'),
    cap: 100,
    redeemFrom: now,
    sellUntil: now + 86_400,
    redeemBy: now + 366 * 86_400,
    eventAt: 0,
    patronCutBps: 2_000,
    promoterBps: 5_000,
    heldBps: 0,
    arbiterDays: 30,
  }
  await send('Kim', { ...vouchers, functionName: 'publish', args: [terms, 'A massage', ''] })
  const offerId = await client.readContract({ ...vouchers, functionName: 'offerCount' })
  await town.indexed()

  const desk = await visit('Kim', `/desk/${merchantId}`)
  const patron = await visit('Freja', `/patron/${merchantId}`)
  const desksMain = desk.page.getByRole('main')
  const patronsMain = patron.page.getByRole('main')

  await test.step('the desk says how much it owes, and why', async () => {
    await expect(desksMain.getByText(`You owe your patrons ${inFull(debt)}`)).toBeVisible()
    await expect(
      desksMain.getByText(`A member’s refund: ${inFull(debt)} of it was paid by your patrons`),
    ).toBeVisible()
    await check(desk.page)
    await desk.page.getByRole('tab', { name: 'Memberships' }).click()
    await expect(figure(desksMain, 'You owe your patrons')).toHaveText(inFull(debt))
    await check(desk.page)
  })

  await test.step('a patron sees what is owed, and what of it to her', async () => {
    await patron.page.getByRole('tab', { name: 'Cover' }).click()
    await expect(figure(patronsMain, 'The place owes its patrons')).toHaveText(inCents(debt))
    await check(patron.page)
    await patron.page.getByRole('tab', { name: 'Stake', exact: true }).click()
    const { lost } = await town.positionOf(pool, freja)
    // Rounded up for the week, and for her part of it.
    expect(lost - (debt * 3n) / 4n).toBeLessThanOrEqual(2n)
    await expect(figure(patronsMain, 'Lost to claims and refunds')).toHaveText(inCents(lost))
    await check(patron.page)
  })

  await test.step('a buyer sees that the place’s part goes to its patrons', async () => {
    const { page } = await visit('Ella', `/offer/${offerId}`)
    const dialog = page.getByRole('dialog')
    const kimHad = await town.moneyOf(kim)
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await expect(figure(dialog, 'Its patrons, whom it owes')).toHaveText('€ 40.00')
    await expect(figure(dialog, 'Kims Klub')).toHaveText('€ 0.00')
    await expect(figure(dialog, 'The patrons who carry it')).toHaveText('€ 10.00')
    await expect(figure(dialog, 'You pay')).toHaveText('€ 50.00')
    await check(page)
    await dialog.getByRole('button', { name: /^Pay/ }).click()
    await expect(dialog.getByRole('heading', { name: 'It is yours' })).toBeVisible()
    await town.indexed()
    expect(await debtNow()).toBe(debt - euros('40'))
    expect(await town.moneyOf(kim)).toBe(kimHad)
  })

  await test.step('the debt has fallen, at the desk, for the patron and in the books', async () => {
    const left = debt - euros('40')
    await expect(desksMain.getByText(`You owe your patrons ${inFull(left)}`)).toBeVisible()
    await desk.page.getByRole('tab', { name: 'Sales' }).click()
    await expect(desksMain.getByRole('list', { name: /^Sales/ })).toContainText(
      '€ 40.00 repaid to patrons',
    )
    await check(desk.page)
    const { lost } = await town.positionOf(pool, freja)
    await expect(figure(patronsMain, 'Lost to claims and refunds')).toHaveText(inCents(lost))

    await desk.page.goto(`/audit/${merchantId}`)
    const { page } = desk
    await expect(
      figure(page.getByRole('main'), 'Debt of the merchant to its patrons'),
    ).toContainText(inFull(left))
    await expect(page.getByText(/40\.00 of debt, by instalments and sales/)).toBeVisible()
    // What sales repaid doesn't come off what instalments will pay.
    await expect(figure(page.getByRole('main'), /^(Due|Overpaid) to the merchant/)).toContainText(
      'same on the chain',
    )
    await expect(page.getByText(/differs by/)).toHaveCount(0)
    await check(page)
  })

  await test.step('three more sales: the debt is nothing, and the rest is the place’s', async () => {
    const kimHad = await town.moneyOf(kim)
    await buyAt(town, { merchantId, pool, offerId }, 'Maja', 3n)
    expect(await debtNow()).toBe(0n)
    expect(await town.moneyOf(kim)).toBe(kimHad + euros('160') - debt)
    await desk.page.goto(`/desk/${merchantId}`)
    await expect(desksMain.getByText('Can be sold now')).toBeVisible()
    await expect(desksMain.getByText(/^You owe your patrons/)).toHaveCount(0)
    await expect(figure(patronsMain, 'Lost to claims and refunds')).toHaveCount(0)
    await patron.page.getByRole('tab', { name: 'Cover' }).click()
    await expect(figure(patronsMain, 'The place owes its patrons')).toHaveText('€ 0.00')
  })
})
