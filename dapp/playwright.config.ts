import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/chromium.ts'

const { executablePath, env } = await findChromium()

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const phone = { width: 390, height: 844 }
const changesTheTown = /(credit|repayment)\.spec\.ts/
const takesMonths = /(market|membership|weeks|prepaid-\w+)\.spec\.ts/

/**
 * Browser journeys through a real town: chain, contracts, index and page. One worker: they all live in it together. `npm test`
 * opens two towns, and the second is for what takes months.
 */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  globalSetup: './e2e/globalSetup.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // Set by the global setup, before the worker reads this.
    ...(process.env.HOMING_URL && { baseURL: process.env.HOMING_URL }),
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    // Recording what happens takes as long as doing it. Who looks for a fault asks for it:
    // `npm test -- browser desk --trace on`.
    trace: 'off',
    launchOptions: {
      executablePath,
      args,
      env: { ...process.env, ...env } as Record<string, string>,
    },
  },
  projects: [
    { name: 'phone', testIgnore: [changesTheTown, takesMonths], use: { viewport: phone } },
    // Behind the journeys, so that the screens also show what those left behind.
    {
      name: 'desktop',
      testMatch: /screens\.spec\.ts/,
      use: { viewport: { width: 1280, height: 900 } },
    },
    // Whoever comes after it has a second currency, and lives a week later.
    { name: 'a week later', testMatch: changesTheTown, use: { viewport: phone } },
    // Last: half a year goes by.
    { name: 'months later', testMatch: takesMonths, use: { viewport: phone } },
  ],
})
