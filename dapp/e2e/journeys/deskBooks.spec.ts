import { readFile } from 'node:fs/promises'
import { expect, test } from '../test.ts'

test('every sale is in the file', async ({ visit }) => {
  const { page } = await visit('Kim', '/desk/2')

  await page.getByRole('tab', { name: 'Sales' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'All sales as CSV' }).click(),
  ])
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(rows[0]).toMatch(/^time,offer,voucher id,quantity,currency,price,to merchant/)
  await expect(page.getByRole('tabpanel').locator('dl')).toContainText(`Sales${rows.length - 1}`)
})

test('vouchers that can’t be honoured are repaid, when their holders like', async ({ visit }) => {
  const { page } = await visit('Rosa', '/desk/3')
  const dialog = page.getByRole('dialog')

  await page.getByRole('tab', { name: 'Vouchers out' }).click()
  await page.getByRole('button', { name: 'Offer to repay' }).first().click()
  await expect(dialog.getByText('Are you sure?')).toBeVisible()
  await dialog.getByRole('button', { name: 'Yes, pay it in' }).click()
  await expect(
    dialog.getByRole('heading', { name: 'Holders can have their money back' }),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('waits for holders who give it back').first()).toBeVisible()
})

test('a patron takes its income, and sees what it carries week by week', async ({ visit }) => {
  const { page } = await visit('Freja', '/patron/3')
  const dialog = page.getByRole('dialog')

  await page.getByRole('tab', { name: 'Locked' }).click()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /^Week of/ })
      .first(),
  ).toBeVisible()

  await page.getByRole('tab', { name: 'Stake', exact: true }).click()
  await page.getByRole('button', { name: 'Take income' }).click()
  await dialog.getByRole('button', { name: 'Take it' }).click()
  await expect(dialog.getByRole('heading', { name: 'Your income is in your wallet' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await expect(page.getByText('€ 0.00 of income to take')).toBeVisible()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByText('Income taken').first()).toBeVisible()
})
