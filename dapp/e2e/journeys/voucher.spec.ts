import { personas } from '@homing/sdk/town/personas'
import { expect, test } from '../test.ts'

const freja = personas.find(({ name }) => name === 'Freja')?.address

test('a voucher’s life: found, bought through a patron’s link, shown, redeemed, once', async ({
  visit,
}) => {
  const { page, wallet } = await visit('Maja', '/')

  await page.getByLabel('Search').fill('vesterhavet')
  await expect(page.getByRole('status').filter({ hasText: '1 place' })).toBeVisible()
  await page.goto(`/m/1?via=${freja}`)
  await expect(page.getByText('You came by a link of Freja')).toBeVisible()
  await expect(page.getByText(/of €\s.* covered by \d+ patrons/)).toBeVisible()

  await page.getByRole('link', { name: 'Draught beer' }).click()
  await page.getByRole('button', { name: 'One more' }).click()
  await page.getByRole('button', { name: 'Review and buy' }).click()

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('€ 16.00')).toBeVisible()
  await expect(dialog.getByText('€ 2.00')).toHaveCount(2)
  await expect(dialog.getByText('€ 20.00 of stake is locked')).toBeVisible()
  await dialog.getByRole('button', { name: /^Pay/ }).click()
  await expect(dialog.getByRole('heading', { name: 'It is yours' })).toBeVisible()
  expect(wallet.asked).toContain('eth_signTypedData_v4')

  await dialog.getByRole('link', { name: 'Show the voucher' }).click()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the code' }).click()
  const code = await page.evaluate(() => navigator.clipboard.readText())

  const counter = await visit('Bo', '/counter')
  await counter.page.getByLabel('Or paste the code').fill(code)
  await counter.page.getByRole('button', { name: 'Read it' }).click()
  await expect(counter.page.getByText('Good to redeem')).toBeVisible()
  await expect(counter.page.getByRole('heading', { name: '1 × Draught beer' })).toBeVisible()
  await counter.page.getByRole('button', { name: 'Redeem 1 ×' }).click()
  await expect(counter.page.getByRole('heading', { name: 'Redeemed' })).toBeVisible()
  await expect(page.getByText('Redeemed', { exact: true })).toBeVisible()

  await counter.page.getByRole('button', { name: 'Next guest' }).click()
  await counter.page.getByLabel('Or paste the code').fill(code)
  await counter.page.getByRole('button', { name: 'Read it' }).click()
  await expect(counter.page.getByText('This code was used or revoked before')).toBeVisible()
  await expect(counter.page.getByRole('button', { name: /^Redeem/ })).toHaveCount(0)
})

test('saying no in the wallet is not an error', async ({ visit }) => {
  const { page, wallet } = await visit('Noah', '/offer/1')

  await page.getByRole('button', { name: 'Review and buy' }).click()
  wallet.refuseNext()
  await page.getByRole('button', { name: /^Pay/ }).click()

  await expect(page.getByText('You said no in the wallet')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pay/ })).toBeEnabled()
})

test('a purchase goes on after a reload', async ({ visit, request }) => {
  const { page } = await visit('Ella', '/offer/1')
  const chain = (method: string, params: unknown[] = []) =>
    request.post(process.env.HOMING_RPC ?? '', { data: { jsonrpc: '2.0', id: 1, method, params } })

  await chain('evm_setAutomine', [false])
  try {
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await page.getByRole('button', { name: /^Pay/ }).click()
    await expect(page.getByText('Waiting for its block')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Waiting for its block')).toBeVisible()
  } finally {
    await chain('evm_setAutomine', [true])
    await chain('evm_mine')
  }
  await expect(page.getByRole('heading', { name: 'It is yours' })).toBeVisible()
})

test('a purchase under way is not taken up a second time when time passes', async ({
  visit,
  request,
}) => {
  const { page } = await visit('Maja', '/offer/1')
  const chain = (method: string, params: unknown[] = []) =>
    request.post(process.env.HOMING_RPC ?? '', { data: { jsonrpc: '2.0', id: 1, method, params } })

  await chain('evm_setAutomine', [false])
  try {
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await page.getByRole('button', { name: /^Pay/ }).click()
    await expect(page.getByText('Waiting for its block')).toBeVisible()
    await page.route('**/api/status', async (route) => {
      const response = await route.fetch()
      const status = await response.json()
      status.homing.block.timestamp += 7_200
      await route.fulfill({ response, json: status })
    })
    await page.waitForResponse('**/api/status')
    await page.waitForResponse('**/api/status')
    await expect(page.getByText('Waiting for its block')).toBeVisible()
    // Taken up anew it would know of its last step only.
    await expect(page.getByText('Allow this payment (a signature)')).toBeVisible()
  } finally {
    await chain('evm_setAutomine', [true])
    await chain('evm_mine')
  }
  await expect(page.getByRole('heading', { name: 'It is yours' })).toBeVisible()
})

test('a wallet on another network is led back', async ({ visit }) => {
  const { page, wallet } = await visit('Maja', '/wallet')

  await wallet.goTo(1)
  await expect(page.getByText('Your wallet is on another network')).toBeVisible()
  await page.getByRole('button', { name: /^Switch to/ }).click()
  await expect(page.getByRole('link', { name: /Draught beer|Hamlet|Ten/ }).first()).toBeVisible()
})
