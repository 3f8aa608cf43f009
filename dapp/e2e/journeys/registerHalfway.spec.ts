import { expect, test } from '../test.ts'

test('a place is registered once, also when the second signature is refused at first', async ({
  visit,
  request,
}) => {
  const { page, wallet } = await visit('Noah', '/desk/new')
  const dialog = page.getByRole('dialog')
  const chain = (method: string, params: unknown[] = []) =>
    request.post(process.env.HOMING_RPC ?? '', { data: { jsonrpc: '2.0', id: 1, method, params } })

  await page.getByLabel('Name').fill('Noah’s Kiosk')
  await page.getByLabel('What kind of place').selectOption({ label: 'Newspaper shop (5994)' })
  await page.getByLabel('Town').fill('DKAAR')
  await page.getByRole('button', { name: 'Look at it, then register' }).click()
  await expect(dialog.getByText('Aarhus')).toBeVisible()

  // The first transaction waits for its block, so that the refusal meets the second.
  await chain('evm_setAutomine', [false])
  try {
    await dialog.getByRole('button', { name: 'Register it' }).click()
    await expect.poll(() => wallet.asked).toContain('eth_sendTransaction')
    wallet.refuseNext()
  } finally {
    await chain('evm_setAutomine', [true])
    await chain('evm_mine')
  }
  await expect(dialog.getByText('You said no in the wallet')).toBeVisible()
  await expect(dialog.getByText(/has this name and no pool yet/)).toBeVisible()

  await dialog.getByRole('button', { name: 'Open its pool' }).click()
  await dialog.getByRole('link', { name: 'Go to its desk' }).click()
  await expect(page.getByRole('heading', { name: 'Noah’s Kiosk' })).toBeVisible()
  await expect(page.getByText('Nobody stands behind you yet')).toBeVisible()

  await page.getByRole('link', { name: 'My places' }).click()
  await expect(page.getByRole('heading', { name: 'Noah’s Kiosk' })).toHaveCount(1)
})
