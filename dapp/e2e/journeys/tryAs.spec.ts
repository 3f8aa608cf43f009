import { expect, test } from '../test.ts'

test('without a wallet, a visitor of the demo town tries as Maja and buys', async ({ page }) => {
  await page.goto('/offer/9')
  await page.getByRole('banner').getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByText('Demo town only')).toBeVisible()
  await page.getByRole('button', { name: 'Try as Maja' }).click()
  await expect(page.getByRole('button', { name: 'You are Maja. Change' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'You are Maja. Change' })).toBeVisible()

  await page.getByRole('button', { name: 'Review and buy' }).click()
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.getByRole('link', { name: 'Show the voucher' }).click()
  await expect(page.getByRole('heading', { name: 'Sunday brunch' })).toBeVisible()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByRole('img', { name: 'Redemption code' })).toBeVisible()

  await page.getByRole('button', { name: 'You are Maja. Change' }).click()
  await page.getByRole('button', { name: 'Disconnect' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('This voucher is in a wallet')).toBeVisible()
})
