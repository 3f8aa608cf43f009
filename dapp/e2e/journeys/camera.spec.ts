import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { filmOf } from '../filmOf.ts'
import { signCode } from '../signCode.ts'
import { expect, test } from '../test.ts'

test('the counter’s camera reads a code', async ({ playwright, launchOptions, visitIn }) => {
  const { code, title } = await signCode('Clara', 1)
  // Not beside the other results: Chromium doesn't find a film below a folder with a space in its name.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'homing-film-'))
  const film = path.join(folder, 'code.y4m')
  filmOf(code, film)
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })

  const { page } = await visitIn(browser, 'Bo', '/counter')
  await page.getByRole('button', { name: 'Scan with the camera' }).click()

  // Reading a film frame by frame takes its time on a busy machine.
  await expect(page.getByRole('heading', { name: `1 × ${title}` })).toBeVisible({ timeout: 45_000 })
  await expect(page.getByText('Good to redeem')).toBeVisible()
  await page.context().close()
  await browser.close()
  rmSync(folder, { recursive: true })
})
