import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { installWallet, type TestWallet } from './testWallet.ts'

export type Visitor = { page: Page; wallet: TestWallet }

type Fixtures = {
  /** Opens `path` as somebody of the town, in a browser window of their own, with their wallet connected. */
  visit(name: string, path: string): Promise<Visitor>
  /** As `visit`, in another browser. */
  visitIn(browser: Browser, name: string, path: string): Promise<Visitor>
}

/** Watches a page: no error in its console, and no request to anybody but the page's own server. */
function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.origin === new URL(process.env.HOMING_URL ?? '').origin
    if (!isOwn && !['data:', 'blob:'].includes(url.protocol)) problems.push(`asked ${url.href}`)
  })
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const problems: string[] = []
    watch(page, problems)
    await use(page)
    expect(problems).toEqual([])
  },
  visitIn: async ({ contextOptions, viewport, locale, timezoneId, baseURL }, use) => {
    const problems: string[] = []
    await use(async (browser, name, path) => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        ...(baseURL && { baseURL }),
      })
      const page = await context.newPage()
      watch(page, problems)
      const wallet = await installWallet(page, name)
      await page.goto(path)
      await page.getByRole('banner').getByRole('button', { name: 'Connect' }).click()
      await page.getByRole('button', { name: 'Test wallet' }).click()
      await expect(page.getByRole('banner').getByRole('button', { name: /^You are/ })).toBeVisible()
      return { page, wallet }
    })
    expect(problems).toEqual([])
  },
  visit: async ({ browser, visitIn }, use) => {
    const open: Visitor[] = []
    await use(async (name, path) => {
      const visitor = await visitIn(browser, name, path)
      open.push(visitor)
      return visitor
    })
    for (const { page } of open) await page.context().close()
  },
})

export { expect }
