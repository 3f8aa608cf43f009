import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { poolId } from '@homing/sdk/ids/poolId'
import type { Page } from '@playwright/test'
import { figure } from '../figure.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

/** Registers a place in the page, and says its number. */
async function register(page: Page, name: string): Promise<number> {
  const main = page.getByRole('main')
  await main.getByLabel('Name').fill(name)
  await main.getByLabel('What kind of place').selectOption('5813')
  await main.getByLabel('Town').fill('DKCPH')
  await main.getByRole('button', { name: 'Look at it, then register' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Register it' }).click()
  await expect(dialog.getByRole('heading', { name: 'You are registered' })).toBeVisible()
  await dialog.getByRole('link', { name: 'Go to its desk' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return Number(new URL(page.url()).pathname.split('/').at(-1))
}

test('a new owner: registered, published within two minutes, stopped, resumed, with staff', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { page } = await visit('Mads', '/desk')
  const dialog = page.getByRole('dialog')
  const main = page.getByRole('main')
  await expect(page.getByText('You have no place yet')).toBeVisible()
  await main.getByRole('link', { name: 'Register a place' }).first().click()
  const merchantId = await register(page, 'Mads’ Kaffebar')
  await expect(page.getByText('Nobody stands behind you yet')).toBeVisible()

  await test.step('an offer takes four answers and three clicks', async () => {
    const began = Date.now()
    await page.getByRole('link', { name: 'New offer' }).click()
    await page.getByLabel('Title').fill('Ten coffees')
    await page.getByLabel('What the guest gets').fill('Filter, espresso or flat white.')
    await page.getByLabel('Price').fill('25')
    await page.getByLabel('How many').fill('40')
    await expect(page.getByRole('row', { name: /You, at once/ })).toHaveText(
      /€\s20\.00\s*€\s20\.00/,
    )
    await page.getByRole('button', { name: 'Look at it, then publish' }).click()
    await expect(figure(dialog, 'To you at once, of each')).toHaveText('€ 20.00')
    await expect(figure(dialog, 'To patrons')).toHaveText('€ 5.00')
    await dialog.getByRole('button', { name: 'Publish it' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is on sale' })).toBeVisible()
    // A person types slower: four answers leave them a whole minute more.
    expect(Date.now() - began).toBeLessThan(60_000)
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  const offer = page.getByRole('listitem').filter({ hasText: 'Ten coffees' })
  await test.step('it can be sold as far as patrons cover it', async () => {
    await expect(offer.getByText('No room this week')).toBeVisible()
    const pool = poolId(town.contracts.DemoEuro, BigInt(merchantId), 1)
    await town.send('Oskar', {
      address: town.contracts.PatronPool,
      abi: patronPoolAbi,
      functionName: 'stake',
      args: [pool, euros('500'), person('Oskar').address],
    })
    await expect(offer.getByText('On sale')).toBeVisible()
    await expect(figure(offer, /^Room now/)).toHaveText('4')
  })

  await test.step('selling stops and goes on', async () => {
    const { page: guest } = await visit('Noah', `/m/${merchantId}`)
    await guest.getByRole('link', { name: 'Ten coffees' }).click()
    await expect(guest.getByRole('button', { name: 'Review and buy' })).toBeEnabled()

    await offer.getByRole('button', { name: 'Stop selling' }).click()
    await dialog.getByRole('button', { name: 'Stop selling' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(offer.getByText('Stopped')).toBeVisible()
    await expect(guest.getByText('The place has stopped selling this.')).toBeVisible()

    await offer.getByRole('button', { name: 'Sell it again' }).click()
    await dialog.getByRole('button', { name: 'Sell it again' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(offer.getByText('On sale')).toBeVisible()
    await expect(guest.getByRole('button', { name: 'Review and buy' })).toBeEnabled()
  })

  await test.step('staff are named, and may stand at the counter', async () => {
    await page.getByRole('tab', { name: 'Settings' }).click()
    const staff = page.getByRole('region', { name: 'Staff' })
    await staff.getByLabel('Add somebody, by their address').fill('Ella')
    await staff.getByRole('button', { name: 'Add' }).click()
    await expect(staff.getByText('An address is 0x and 40 letters and digits.')).toBeVisible()

    await staff.getByLabel('Add somebody, by their address').fill(person('Ella').address)
    await staff.getByRole('button', { name: 'Add' }).click()
    await expect(figure(dialog, 'May take money')).toHaveText('no, never')
    await dialog.getByRole('button', { name: 'Save it' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(staff.getByText('Ella')).toBeVisible()

    const { page: counter } = await visit('Ella', '/desk')
    await expect(counter.getByText('Mads’ Kaffebar')).toBeVisible()
  })
})

test('wrong input is named in plain words, and what was typed stays', async ({ visit }) => {
  const { page } = await visit('Bo', '/desk/new')
  const main = page.getByRole('main')
  await main.getByLabel('What it is').fill('A cellar with a piano.')
  await main.getByLabel('Town').fill('X')
  await main.getByRole('button', { name: 'Look at it, then register' }).click()
  await expect(main.getByText('A name, please: it stands on every voucher.')).toBeVisible()
  await expect(main.getByText('Choose what kind of place it is.')).toBeVisible()
  await expect(main.getByText('A UN/LOCODE has five letters, like DKCPH')).toBeVisible()
  await expect(main.getByLabel('What it is')).toHaveValue('A cellar with a piano.')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.goto('/desk/1/publish')
  await page.getByLabel('Title').fill('A glass')
  await page.getByLabel('Price').fill('ten')
  await page.getByLabel('How many').fill('0')
  await page.getByLabel('Last day of the sale').fill('2020-01-01')
  await page.getByRole('button', { name: 'Look at it, then publish' }).click()
  await expect(page.getByText('A price like 10 or 2.50, please.')).toBeVisible()
  await expect(page.getByText('How many do you sell at most? At least one.')).toBeVisible()
  await expect(page.getByText('That day is over. Choose a later one.')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('A glass')
  await expect(page.getByLabel('Price')).toHaveValue('ten')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByLabel('Price').fill('10')
  await page.getByLabel('How many').fill('5')
  await page.getByLabel('Last day of the sale').fill('2099-01-01')
  await page.getByRole('button', { name: 'Look at it, then publish' }).click()
  await expect(page.getByRole('dialog').getByText('A glass')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('A glass')
})
