import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { standBehind } from '../standBehind.ts'
import { expect, test } from '../test.ts'
import { townChain } from '../townChain.ts'

test('a patron sees which stake is cover, what it earned, and when it is free', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { merchantId, planId } = await openPlan(town, {
    owner: 'Kim',
    name: 'Kims Kettler',
    title: 'A year of weights',
    text: '',
    patronBps: 500,
  })

  const newcomer = await visit('Noah', `/patron/stake/${merchantId}`)
  await expect(newcomer.page.getByText('It has not opened a pool yet')).toBeVisible()
  await standBehind(town, { owner: 'Kim', merchantId, stakes: { Freja: '1000', Oskar: '1000' } })
  await expect(newcomer.page.getByText('Vouchers and memberships.')).toBeVisible()
  await check(newcomer.page)

  const { page } = await visit('Freja', `/patron/${merchantId}`)
  const main = page.getByRole('main')
  await page.getByRole('tab', { name: 'Cover' }).click()
  await expect(main.getByText('No cover is in use')).toBeVisible()

  const member = await joinPlan(town, planId, 'Maja')
  await member.toWeek(19)
  const release = {
    address: town.contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'release',
    args: [planId, 1_040n],
  } as const
  await town.send('Noah', release)
  await town.indexed()

  // 160.70 that was missing, half of it Freja's; 5% of it is what both earned.
  await expect(figure(main, 'Cover in use, of all patrons')).toHaveText('€ 160.70')
  await expect(figure(main, 'Of it mine')).toHaveText('€ 80.35')
  await expect(figure(main, 'Cover has earned patrons')).toHaveText('€ 8.03')
  await expect(figure(main, 'The place owes its patrons')).toHaveText('€ 0.00')
  await expect(
    main.getByText(/^What must be held back .* Half of it is free by .*, all of it by /),
  ).toBeVisible()
  await expect(main.getByRole('list', { name: 'Cover by week' })).toContainText('€ 80.35')
  await check(page)

  await page.getByRole('tab', { name: 'Stake' }).click()
  await expect(figure(main, 'Locked as cover of memberships')).toHaveText('€ 80.35')
  await expect(figure(main, 'Locked behind vouchers')).toHaveText('€ 0.00')
  await check(page)

  await member.toWeek(25)
  await page.getByRole('tab', { name: 'Cover' }).click()
  await expect(main.getByText('Some of it can be free now')).toBeVisible()
  await main.getByRole('button', { name: 'Release it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Release it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(main.getByText('Some of it can be free now')).toHaveCount(0)
  await member.toWeek(29)
  await town.send('Noah', release)
  await town.indexed()
  await expect(figure(main, 'Cover in use, of all patrons')).toHaveText('€ 0.00')
})
