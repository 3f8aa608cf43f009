import type { Locator } from '@playwright/test'

/** The value beside a label, where figures stand under each other. */
export function figure(scope: Locator, label: string | RegExp): Locator {
  const term = scope.page().getByRole('term').filter({ hasText: label })
  return scope.locator('dl > div').filter({ has: term }).getByRole('definition')
}
