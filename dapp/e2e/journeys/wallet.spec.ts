import { personas } from '@homing/sdk/town/personas'
import { expect, test } from '../test.ts'

const noah = personas.find(({ name }) => name === 'Noah')?.address ?? ''

test('a voucher is given away, for good', async ({ visit }) => {
  const { page } = await visit('Maja', '/wallet')
  await page.getByRole('link', { name: 'A fortnight of training' }).click()

  await page.getByLabel('Their address').fill('0x12')
  await page.getByRole('button', { name: 'Give it away' }).click()
  await expect(page.getByText('An address is 0x and 40 letters and digits.')).toBeVisible()

  await page.getByLabel('Their address').fill(noah)
  await page.getByRole('button', { name: 'Give it away' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('It can’t be undone')).toBeVisible()
  await expect(dialog.getByText(noah)).toBeVisible()
  await dialog.getByRole('button', { name: 'Give it away' }).click()
  await expect(dialog.getByRole('heading', { name: 'Given' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('You have none of these any more')).toBeVisible()

  const { page: theirs } = await visit('Noah', '/wallet')
  await expect(theirs.getByRole('link', { name: 'A fortnight of training' }).first()).toBeVisible()
})

test('a code that was revoked is worth nothing', async ({ visit }) => {
  const { page } = await visit('Maja', '/wallet')
  await page.getByRole('link', { name: 'Tasting evening for two' }).first().click()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the code' }).click()
  const code = await page.evaluate(() => navigator.clipboard.readText())

  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByRole('heading', { name: 'The code is worthless now' })).toBeVisible()

  const counter = await visit('Bo', '/counter')
  await counter.page.getByLabel('Or paste the code').fill(code)
  await counter.page.getByRole('button', { name: 'Read it' }).click()
  await expect(counter.page.getByText('This code was used or revoked before')).toBeVisible()
})

test('what was paid is on the screen a second after its block', async ({ visit, request }) => {
  const { page } = await visit('Yusuf', '/offer/1')
  const chain = (method: string, params: unknown[] = []) =>
    request.post(process.env.HOMING_RPC ?? '', { data: { jsonrpc: '2.0', id: 1, method, params } })

  await chain('evm_setAutomine', [false])
  try {
    await page.getByRole('button', { name: 'Review and buy' }).click()
    await page.getByRole('button', { name: /^Pay/ }).click()
    await expect(page.getByText('Waiting for its block')).toBeVisible()
  } finally {
    await chain('evm_mine')
  }
  await expect(page.getByRole('heading', { name: 'It is yours' })).toBeVisible({ timeout: 1_000 })
  await chain('evm_setAutomine', [true])
})
