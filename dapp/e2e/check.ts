import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What every screen owes: one h1, a title, nothing that still loads, no finding of axe in either theme, and nothing wider
 * than the screen.
 */
export async function check(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page).toHaveTitle(/ · Homing$/)
  await expect(page.getByText('Loading…')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // A button's colours change slowly, and would be measured half way.
    await page.evaluate(async () => {
      const changes = document.getAnimations().filter((one) => one instanceof CSSTransition)
      // One that is folded away, or that the pointer begins anew, never ends.
      await Promise.race([
        Promise.allSettled(changes.map(({ finished }) => finished)),
        new Promise((resolve) => setTimeout(resolve, 2_000)),
      ])
    })
    const axe = new AxeBuilder({ page })
    // All else is the same in both themes, and takes most of the time.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}
