import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { buyAt } from '../buyAt.ts'
import { figure } from '../figure.ts'
import { openShop } from '../openShop.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

test('a place changes hands with what it owes and its bond, which leaves once nothing is out', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { client, contracts } = town
  const shop = await openShop(town, {
    owner: 'Ingrid',
    name: 'Ingrid’s small stage',
    title: 'A seat by the door',
    price: '10',
    stakes: { Lars: '100' },
  })
  const voucher = await buyAt(town, shop, 'Noah', 1n)
  const bond = () =>
    client.readContract({
      address: contracts.PatronPool,
      abi: patronPoolAbi,
      functionName: 'bondOf',
      args: [shop.merchantId],
    })
  const merchant = () =>
    client.readContract({
      address: contracts.MerchantRegistry,
      abi: merchantRegistryAbi,
      functionName: 'merchantOf',
      args: [shop.merchantId],
    })

  const ingrid = await visit('Ingrid', `/desk/${shop.merchantId}`)
  await test.step('Ingrid posts a bond, and can’t have it back while a voucher is out', async () => {
    const { page } = ingrid
    const dialog = page.getByRole('dialog')
    const before = await town.moneyOf(person('Ingrid').address)
    await page.getByRole('tab', { name: 'Patrons' }).click()
    await page.getByLabel('Amount', { exact: true }).fill('30')
    await expect(page.getByText('once no voucher of yours is out')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take it back' })).toBeDisabled()
    await page.getByRole('button', { name: 'Post it' }).click()
    await expect(figure(dialog, 'You pay in')).toHaveText('€ 30.00')
    await expect(figure(dialog, 'The bond then')).toHaveText('€ 30.00')
    await dialog.getByRole('button', { name: 'Post it' }).click()
    await expect(dialog.getByRole('heading', { name: 'The bond is posted' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('€ 30.00').first()).toBeVisible()
    expect(await bond()).toBe(euros('30'))
    expect(await town.moneyOf(person('Ingrid').address)).toBe(before - euros('30'))
  })

  await test.step('she offers the place to Ella, and stays its owner', async () => {
    const { page } = ingrid
    const dialog = page.getByRole('dialog')
    await page.getByRole('tab', { name: 'Settings' }).click()
    await page.getByLabel('Offer it to').fill(person('Ella').address)
    await page.getByRole('button', { name: 'Offer it', exact: true }).click()
    await expect(figure(dialog, 'Offered to')).toHaveText(person('Ella').address)
    await dialog.getByRole('button', { name: 'Yes, go on' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('Offered, and not accepted yet')).toBeVisible()
    expect((await merchant()).owner).toBe(person('Ingrid').address)
  })

  const ella = await visit('Ella', '/desk')
  const { page } = ella
  const dialog = page.getByRole('dialog')
  await test.step('Ella sees what comes with it, and accepts', async () => {
    await expect(page.getByText('A place was offered to you')).toBeVisible()
    await expect(page.getByText('with what it owes to its guests: € 10.00')).toBeVisible()
    await page.getByRole('button', { name: 'Look at it' }).click()
    await expect(figure(dialog, 'Place')).toHaveText('Ingrid’s small stage')
    await expect(figure(dialog, 'From')).toContainText('Ingrid')
    await expect(figure(dialog, 'Its income goes to')).toContainText('Ingrid')
    await expect(figure(dialog, 'Its bond')).toHaveText('€ 30.00')
    await dialog.getByRole('button', { name: 'Accept it' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is yours' })).toBeVisible()
    const { owner, payout } = await merchant()
    expect({ owner, payout }).toEqual({
      owner: person('Ella').address,
      payout: person('Ingrid').address,
    })
    await dialog.getByRole('link', { name: 'Go to its desk' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ingrid’s small stage')
    await expect(ingrid.page.getByText('This desk belongs to somebody else')).toBeVisible()
  })

  await test.step('she sends the income to herself', async () => {
    await page.getByRole('tab', { name: 'Settings' }).click()
    const card = page.getByRole('region', { name: 'Payout address' })
    await expect(card.getByText('not the account that owns the place')).toBeVisible()
    await card.getByLabel('Send it elsewhere').fill(person('Ella').address)
    await card.getByRole('button', { name: 'Change it' }).click()
    await dialog.getByRole('button', { name: 'Send it there' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(card.getByText('this account')).toBeVisible()
  })

  await test.step('with the last voucher redeemed, the bond can leave, in parts', async () => {
    await town.send('Noah', {
      address: contracts.SolidarityVouchers,
      abi: solidarityVouchersAbi,
      functionName: 'redeem',
      args: [voucher, 1n],
    })
    const before = await town.moneyOf(person('Ella').address)
    await page.getByRole('tab', { name: 'Patrons' }).click()
    await expect(page.getByText('No voucher is out, so it can be taken back.')).toBeVisible()
    await page.getByLabel('Amount', { exact: true }).fill('40')
    await expect(page.getByText('That is more than the bond')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take it back' })).toBeDisabled()
    await page.getByLabel('Amount', { exact: true }).fill('20')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(figure(dialog, /^To .*Ella/)).toHaveText('€ 20.00')
    await expect(figure(dialog, 'The bond then')).toHaveText('€ 10.00')
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is paid out' })).toBeVisible()
    expect(await bond()).toBe(euros('10'))
    expect(await town.moneyOf(person('Ella').address)).toBe(before + euros('20'))
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('€ 10.00').first()).toBeVisible()
  })
})
