import { expect, test } from '../test.ts'

test('a tip with a word arrives', async ({ visit }) => {
  const { page } = await visit('Noah', '/m/1')

  await page.getByLabel('Amount').fill('five')
  await page.getByRole('button', { name: 'Leave a tip' }).click()
  await expect(page.getByText('An amount like 5 or 2.50, please.')).toBeVisible()

  await page.getByLabel('Amount').fill('2,50')
  await page.getByLabel('A word (optional)').fill('For the late song')
  await page.getByRole('button', { name: 'Leave a tip' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('€\u00a02.50').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Give it' }).click()
  await expect(dialog.getByRole('heading', { name: 'Thank you!' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('“For the late song”')).toBeVisible()
})
