import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const open = ['/', '/m/1', '/offer/1', '/nowhere']
const personal = ['/wallet', '/counter']

async function check(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/ · Homing$/)
  await expect(page.getByText('Loading…')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

for (const path of open) {
  test(`${path} is in order`, async ({ page }) => {
    await page.goto(path)
    await check(page)
  })
}

for (const path of personal) {
  test(`${path} is in order, for a stranger and for somebody known`, async ({ page, visit }) => {
    await page.goto(path)
    await check(page)
    await check((await visit(path === '/counter' ? 'Bo' : 'Maja', path)).page)
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
