import { signCode } from '../signCode.ts'
import { expect, test } from '../test.ts'

test('two counters, one code: the slower one is told why, and nothing moves', async ({ visit }) => {
  const { code } = await signCode('Beatriz', 6)
  const first = await visit('João', '/counter')
  const second = await visit('João', '/counter')
  for (const { page } of [first, second]) {
    await page.getByLabel('Or paste the code').fill(code)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByText('Good to redeem')).toBeVisible()
  }
  // The second one doesn't hear of new blocks any more, so only the chain can tell it.
  await second.page.route('**/api/status', (route) =>
    route.fulfill({ json: { homing: { id: 31_337, block: { number: 1, timestamp: 1 } } } }),
  )

  await first.page.getByRole('button', { name: 'Redeem 1 ×' }).click()
  await expect(first.page.getByRole('heading', { name: 'Redeemed' })).toBeVisible()
  await second.page.getByRole('button', { name: 'Redeem 1 ×' }).click()

  await expect(second.page.getByText('The contract said no')).toBeVisible()
  await expect(second.page.getByText('This code was already redeemed or revoked.')).toBeVisible()
  expect(second.wallet.asked).not.toContain('eth_sendTransaction')
})
