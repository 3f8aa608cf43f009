import { gzipSync } from 'node:zlib'
import { check } from './check.ts'
import { expect, test } from './test.ts'

const open = [
  '/',
  '/m/1',
  '/offer/1',
  '/plan/1',
  '/plan/1/accept?share=4311744512&holder=0x00000000000000000000000000000000000000aa&nominee=0x00000000000000000000000000000000000000bb',
  '/plan/1/accept?share=1',
  '/membership/4294967297',
  '/membership/4294967297/weeks',
  '/membership/1/weeks',
  '/audit',
  '/audit/1',
  '/nowhere',
  '/market',
  '/market/1',
  '/market/999999',
]
const personal = [
  { path: '/wallet', name: 'Maja' },
  { path: '/wallet/weeks', name: 'Maja' },
  { path: '/wallet/weeks/1', name: 'Maja' },
  { path: '/wallet/postcards', name: 'Maja' },
  { path: '/counter', name: 'Bo' },
  { path: '/patron', name: 'Freja' },
  { path: '/patron/1', name: 'Freja' },
  { path: '/patron/stake/2', name: 'Freja' },
  { path: '/desk', name: 'Bo' },
  { path: '/desk/new', name: 'Bo' },
  { path: '/desk/1', name: 'Bo' },
  { path: '/desk/1/publish', name: 'Bo' },
  { path: '/desk/1/plan', name: 'Bo' },
  { path: '/market/mine', name: 'Maja' },
  { path: '/market/sell/voucher/1', name: 'Maja' },
]

for (const path of open) {
  test(`${path} is in order`, async ({ page }) => {
    await page.goto(path)
    await check(page)
  })
}

for (const { path, name } of personal) {
  test(`${path} is in order, for a stranger and for ${name}`, async ({ page, visit }, info) => {
    // A stranger is only asked to connect: one width will do.
    if (info.project.name === 'phone') {
      await page.goto(path)
      await check(page)
    }
    await check((await visit(name, path)).page)
  })
}

test('the first load is at most 200 kB of JavaScript', async ({ page }) => {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) {
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength))
    }
  })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Bar Vesterhavet' })).toBeVisible()

  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThanOrEqual(200_000)
})

test('the first key leads past the navigation', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the dialogs are in order', async ({ page, visit }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByRole('button', { name: 'Try as Maja' })).toBeVisible()
  await check(page)

  const known = await visit('Maja', '/offer/1')
  await known.page.getByRole('button', { name: 'Review and buy' }).click()
  await expect(known.page.getByRole('button', { name: /^Pay/ })).toBeVisible()
  await check(known.page)
})

test('a voucher with its code is in order', async ({ visit }) => {
  const { page } = await visit('Maja', '/wallet')
  await page.getByRole('link', { name: 'Draught beer' }).first().click()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByRole('img', { name: 'Redemption code' })).toBeVisible()
  await check(page)
})

test('where the index is silent, the screens say so and offer to try again', async ({
  browser,
}) => {
  const page = await browser.newPage()
  await page.route('**/api/**', (route) => route.abort())
  await page.goto('/m/1')

  await expect(page.getByRole('alert').getByText('This could not be read')).toBeVisible()
  await expect(page.getByText('The index doesn’t answer')).toBeVisible()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Bar Vesterhavet' })).toBeVisible()
  await page.close()
})
