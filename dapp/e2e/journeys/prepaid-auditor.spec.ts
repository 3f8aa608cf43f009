import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { standBehind } from '../standBehind.ts'
import { expect, test } from '../test.ts'
import { townChain } from '../townChain.ts'

test('the auditor sees the gate as a sum, by the chain and by the index', async ({ page }) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { merchantId, planId } = await openPlan(town, {
    owner: 'Kim',
    name: 'Kims Kontrol',
    title: 'A year of rowing',
    text: '',
    coolingOffWeeks: 1,
  })
  await page.goto(`/audit/${merchantId}`)
  const main = page.getByRole('main')
  await expect(main.getByText('There are plans on offer, and no member yet.')).toBeVisible()
  await standBehind(town, { owner: 'Kim', merchantId, stakes: { Freja: '803.52' } })

  // Her whole price lies apart until her cooling-off is over.
  const member = await joinPlan(town, planId, 'Maja')
  await expect(figure(main, /^Cooling-off/)).toContainText('€ 858.00')
  await expect(main.getByText('The gate holds')).toBeVisible()

  await member.toWeek(19)
  await joinPlan(town, planId, 'Noah')
  await town.send('Noah', {
    address: town.contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'release',
    args: [planId, 1_040n],
  })
  await town.indexed()
  await expect(figure(main, '+ Cover')).toHaveText(/^€.160\.70/)
  await expect(figure(main, 'Σ reserve: there must be')).toContainText('€ 495.323529')
  await expect(figure(main, 'Σ reserve: there must be')).toContainText('same on the chain')
  await expect(main.getByText('The gate holds')).toBeVisible()
  await expect(main.getByText('differs by')).toHaveCount(0)
  await expect(
    main.getByRole('img', { name: /stand behind €.495\.32 that must be there/ }),
  ).toBeVisible()
  await expect(main.getByRole('list', { name: 'Accounts' })).toContainText('Allowance')
  const weeks = main.getByRole('table', { name: /^Reserve, pools and cover by week/ })
  await expect(weeks.getByRole('row').nth(1)).toContainText('100%')
  await check(page)
})
