import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { shareId } from '@homing/sdk/ids/shareId'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { encodeSellTerms } from '@homing/sdk/market/encodeSellTerms'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { giveMoney } from '../giveMoney.ts'
import { openPlan } from '../openPlan.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

const noTier = { size: 0, discountBps: 0 }

test('a share that nobody bought in time is begun for its seller, by anyone, for a bounty', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const town = await townChain()
  const { client, contracts } = town
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Vinterens Gym',
    title: 'Two years of iron',
    text: '',
    tiers: [{ size: 2, discountBps: 500 }, noTier, noTier],
  })
  const maja = person('Maja').address
  const shares = { address: contracts.AltShares, abi: altSharesAbi } as const
  await giveMoney(town, 'Maja', '1630.20', { allow: true })
  await town.send('Maja', {
    ...shares,
    functionName: 'buy',
    args: [plan.planId, 1n, maja, maja, plan.termsHash, { deadline: 0n, signature: '0x' }],
  })
  const week = Number(weekOf(BigInt(await town.now()), weekOffsetOfUtc(1)))
  const second = shareId(plan.planId, 1, week, 1)
  const terms = { price: euros('800'), fair: false, markupBps: 0, endsAt: 0 }
  await town.send('Maja', {
    ...shares,
    functionName: 'safeTransferFrom',
    args: [maja, contracts.WeekMarket, second, 1n, encodeSellTerms(terms)],
  })
  const offer = await client.readContract({
    address: contracts.WeekMarket,
    abi: weekMarketAbi,
    functionName: 'offerCount',
  })
  const dueAt = await client.readContract({ ...shares, functionName: 'dueAt', args: [second] })
  await town.passTime(Number(dueAt) + 60 - (await town.now()))
  await town.indexed()

  const { page } = await visit('Bo', `/plan/${plan.planId}`)
  await expect(page.getByRole('heading', { name: 'Two years of iron' })).toBeVisible()
  // It lies on the market: its plan’s page could not begin it.
  await expect(page.getByRole('list', { name: 'Shares that are due' })).toHaveCount(0)
  await page.goto(`/market/${offer}`)
  await expect(page.getByText('Its date has come')).toBeVisible()
  await check(page)
  await page.getByRole('button', { name: 'Begin it for its owner' }).click()
  const dialog = page.getByRole('dialog')
  await expect(figure(dialog, 'Who gets the membership')).toContainText('Maja')
  const before = await town.moneyOf(person('Bo').address)
  await dialog.getByRole('button', { name: 'Begin it' }).click()
  await expect(dialog.getByRole('heading', { name: 'It has begun' })).toBeVisible()
  expect(await town.moneyOf(person('Bo').address)).toBeGreaterThan(before)
  const { subscriber } = await client.readContract({
    address: contracts.Subscriptions,
    abi: subscriptionsAbi,
    functionName: 'subscriptionOf',
    args: [subscriptionId(plan.planId, 2)],
  })
  expect(subscriber).toBe(maja)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('None left')).toBeVisible()
})
