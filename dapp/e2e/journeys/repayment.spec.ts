import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { buyAt } from '../buyAt.ts'
import { figure } from '../figure.ts'
import { openShop } from '../openShop.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

test('of three repaid vouchers a guest gives two back; after the last day the rest returns', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const shop = await openShop(town, {
    owner: 'Kim',
    name: 'Kim’s padel final',
    title: 'A seat at the final',
    price: '10',
    stakes: { Lars: '200' },
    sellsFor: 1_800,
    isEvent: true,
  })
  const voucher = await buyAt(town, shop, 'Noah', 3n)
  const vouchers = {
    address: town.contracts.SolidarityVouchers,
    abi: solidarityVouchersAbi,
  } as const
  const facts = async () => {
    const args = [person('Noah').address, voucher] as const
    const [noah, kim, held, paidIn, account, { locked }] = await Promise.all([
      town.moneyOf(person('Noah').address),
      town.moneyOf(person('Kim').address),
      town.client.readContract({ ...vouchers, functionName: 'balanceOf', args }),
      town.client.readContract({ ...vouchers, functionName: 'repaymentOf', args: [voucher] }),
      town.accountOf(shop.merchantId, 'repayment'),
      town.positionOf(shop.pool, person('Lars').address),
    ])
    return { noah, kim, held, paidIn, account, locked }
  }
  const start = await facts()
  expect(start).toMatchObject({ held: 3n, paidIn: 0n, account: 0n, locked: euros('30') })

  const { page } = await visit('Kim', `/desk/${shop.merchantId}`)
  const dialog = page.getByRole('dialog')
  await test.step('Kim pays in the whole price of all three', async () => {
    await page.getByRole('tab', { name: 'Vouchers out' }).click()
    await page.getByRole('button', { name: 'Offer to repay' }).click()
    await expect(figure(dialog, 'Still out')).toHaveText('3 vouchers')
    await expect(figure(dialog, 'You pay in now')).toHaveText('€ 30.00')
    await dialog.getByRole('button', { name: 'Yes, pay it in' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('€ 30.00 waits for holders who give it back')).toBeVisible()
    expect(await facts()).toMatchObject({
      kim: start.kim - euros('30'),
      paidIn: euros('30'),
      account: euros('30'),
    })
  })

  await test.step('Noah gives two back and keeps one', async () => {
    const guest = await visit('Noah', `/wallet/${voucher}`)
    const review = guest.page.getByRole('dialog')
    await expect(guest.page.getByText('The place offers your money back')).toBeVisible()
    await expect(guest.page.getByText('€ 30.00 for 3 vouchers.')).toBeVisible()
    await guest.page.getByLabel('How many to give back').fill('2')
    await guest.page.getByRole('button', { name: 'Take € 20.00 back' }).click()
    await expect(figure(review, 'You give back')).toHaveText('2 × A seat at the final')
    await expect(figure(review, 'You keep')).toHaveText('1 voucher')
    await expect(figure(review, 'You receive')).toHaveText('€ 20.00')
    await review.getByRole('button', { name: 'Take it' }).click()
    await expect(review.getByRole('heading', { name: 'Your money is back' })).toBeVisible()
    await review.getByRole('button', { name: 'Done' }).click()
    await expect(guest.page.getByText('€ 10.00 for 1 voucher.')).toBeVisible()
    await expect(guest.page.getByText('2 given back')).toBeVisible()
    expect(await facts()).toEqual({
      noah: start.noah + euros('20'),
      kim: start.kim - euros('30'),
      held: 1n,
      paidIn: euros('10'),
      account: euros('10'),
      locked: euros('10'),
    })
  })

  await test.step('until the last day Kim can’t have the rest', async () => {
    await expect(page.getByText('€ 10.00 waits for holders who give it back')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  })

  await test.step('after it, what nobody took returns to Kim', async () => {
    await town.passTime(7 * 86_400 + 1_800)
    await expect(page.getByText('€ 10.00 that you paid in was not taken')).toBeVisible()
    await page.getByRole('button', { name: 'Take back what nobody took' }).click()
    await expect(figure(dialog, 'Back to you and your payees')).toHaveText('€ 10.00')
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is paid out' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('was not taken')).toHaveCount(0)
    expect(await facts()).toMatchObject({ kim: start.kim - euros('20'), paidIn: 0n, account: 0n })
  })

  await test.step('and the stake behind the one that expired is freed', async () => {
    await page.getByRole('button', { name: 'Close what expired' }).click()
    await expect(figure(dialog, 'Never redeemed')).toHaveText('1 voucher')
    await expect(figure(dialog, /stake that it frees/)).toHaveText('€ 10.00')
    await dialog.getByRole('button', { name: 'Close them' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('Nothing is out')).toBeVisible()
    expect((await facts()).locked).toBe(0n)
  })
})
