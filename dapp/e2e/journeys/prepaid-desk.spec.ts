import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { keccak256, stringToBytes, stringToHex, zeroAddress } from 'viem'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { person } from '../person.ts'
import { standBehind } from '../standBehind.ts'
import { expect, test } from '../test.ts'
import { euros, type TownChain, townChain } from '../townChain.ts'

/** A place without anything, for its owner to publish a plan. */
async function openPlace(town: TownChain, owner: string, name: string): Promise<number> {
  const registry = { address: town.contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const registration = {
    name,
    metadataURI: '',
    payout: person(owner).address,
    currency: town.contracts.DemoEuro,
    weekOffset: Number(weekOffsetOfUtc(1)),
    sector: 7997,
    locality: stringToHex('DKCPH', { size: 5 }),
    arbiter: zeroAddress,
  }
  await town.send(owner, { ...registry, functionName: 'register', args: [registration] })
  await town.indexed()
  return Number(await town.client.readContract({ ...registry, functionName: 'merchantCount' }))
}

const toCents = (amount: bigint) => Number(amount / 10_000n) / 100

test('a plan is written, refused, published; its thirds come as refunds allow', async ({
  visit,
}) => {
  test.setTimeout(240_000)
  const town = await townChain()
  const { client, contracts } = town
  const subscriptions = { address: contracts.Subscriptions, abi: subscriptionsAbi } as const
  const merchantId = await openPlace(town, 'Kim', 'Kims Jern')
  const kim = person('Kim').address
  const { page } = await visit('Kim', `/desk/${merchantId}`)
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const publish = () => page.getByRole('button', { name: 'Look at it, then publish' }).click()

  await test.step('without patrons and without a plan', async () => {
    await expect(main.getByText('Open a pool first')).toBeVisible()
    await page.getByRole('tab', { name: 'Memberships' }).click()
    await expect(main.getByText('No membership yet')).toBeVisible()
    await check(page)
    await main.getByRole('link', { name: 'Publish a plan' }).click()
    await expect(main.getByText('Type the weeks and both prices')).toBeVisible()
    await check(page)
  })

  await test.step('bad terms are refused in sentences, before anything is signed', async () => {
    await publish()
    await expect(main.getByText('Say what it is: “A year at the gym”.')).toBeVisible()
    await expect(main.getByText('A price like 858, please.')).toBeVisible()

    await page.getByLabel('Title').fill('A year of iron')
    await page.getByLabel('A week, bought by itself').fill('20.50')
    await page.getByLabel('All weeks, prepaid').fill('532.99')
    await page.getByLabel('Seats', { exact: true }).fill('0')
    await page.getByLabel('Longest pause').fill('53')
    await publish()
    await expect(
      main.getByText('Ask for at least €\u00a0533.00, half of what the weeks cost one by one.'),
    ).toBeVisible()
    await expect(main.getByText('A plan without seats can’t be sold.')).toBeVisible()
    await expect(main.getByText('Choose at most 52.')).toBeVisible()
    await check(page)

    await page.getByLabel('All weeks, prepaid').fill('1100')
    await page.getByLabel('Weeks', { exact: true }).fill('105')
    await publish()
    await expect(main.getByText('A plan has 6 to 104 weeks, not 105.')).toBeVisible()
    await page.getByLabel('Weeks', { exact: true }).fill('52')
    await page.getByText('Shares, bundles and guests').click()
    await page.getByLabel('Guest seats a week').fill('10000')
    await publish()
    await expect(main.getByText('One by one the weeks would cost €\u00a01,066.00')).toBeVisible()
    await expect(main.getByText('Guest seats times parts of a week make 70000')).toBeVisible()
    await page.getByLabel('Guest seats a week').fill('0')
    await expect(dialog).toHaveCount(0)
  })

  const text = 'Open every day from 6 to 23.\nTowels are yours to bring.'
  await test.step('the gym of the paper, with what it costs and brings', async () => {
    await page.getByRole('button', { name: 'Gym, a year' }).click()
    await page.getByLabel('Your terms').fill(text)
    const preview = page.getByRole('region', { name: 'How it will look' })
    await expect(preview.getByText('€ 33 a fortnight instead of € 41')).toBeVisible()
    await expect(figure(preview, 'Week 1')).toHaveText('€ 20.50')
    await expect(figure(preview, 'Week 52, the last')).toHaveText('€ 12.50')
    await expect(preview.getByText('without patrons at most 31% of the price')).toBeVisible()
    await expect(preview.getByRole('row', { name: /the purchase/ })).toContainText('€ 257.40')
    const second = preview.getByRole('row', { name: /^week 19/ })
    await expect(second).toContainText('€ 514.80')
    await expect(second).toContainText('€ 514.80 after 28 weeks')
    await expect(preview.getByText('€ 803.52')).toBeVisible()
    await check(page)

    await publish()
    await expect(figure(dialog, 'A year at the gym')).toHaveText('€ 858.00')
    await expect(figure(dialog, 'To you at once, of each')).toHaveText('€ 257.40')
    await expect(figure(dialog, 'Back to who leaves in week 19')).toHaveText('€ 495.32')
    await check(page)
    await dialog.getByRole('button', { name: 'Publish it' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is on sale' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  })
  const planId = Number(await client.readContract({ ...subscriptions, functionName: 'planCount' }))
  const plan = await client.readContract({
    ...subscriptions,
    functionName: 'planOf',
    args: [planId],
  })
  expect(plan.terms).toMatchObject({
    merchant: merchantId,
    retailTotal: euros('1066'),
    prepaidPrice: euros('858'),
    termsHash: keccak256(stringToBytes(text)),
  })

  const before = await town.moneyOf(kim)
  const member = await joinPlan(town, planId, 'Maja')
  const received = async () => toCents((await town.moneyOf(kim)) - before)
  const release = async () => {
    await page.getByRole('button', { name: 'Release it' }).click()
    await dialog.getByRole('button', { name: 'Release it' }).click()
    await expect(dialog.getByRole('heading', { name: 'Paid out' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  }
  expect(await received()).toBe(257.4)

  await test.step('her seat is taken, and nothing more is due', async () => {
    await page.getByRole('tab', { name: 'Memberships' }).click()
    await expect(main.getByText('1 of 40 seats taken, 1 ever sold')).toBeVisible()
    await expect(main.getByText('Nothing is due.')).toBeVisible()
    const row = main.getByRole('row').filter({ hasText: 'Maja' })
    await expect(row).toContainText('Starting')
    await expect(main.getByText('€ 596.31 more falls due')).toBeVisible()
    await check(page)
  })

  await test.step('in week 19 part of the second third waits, and the desk says why', async () => {
    await member.toWeek(19)
    await expect(figure(main, 'Due now')).toHaveText('€ 257.40')
    await expect(figure(main, 'Payable now')).toHaveText('€ 96.69')
    await expect(
      main.getByText(
        /^€.160\.70 is held back until .+, in 10 weeks \(week 28\), or needs €.160\.70 more of cover\.$/,
      ),
    ).toBeVisible()
    await expect(main.getByRole('row').filter({ hasText: 'Maja' })).toContainText('19 of 52')
    await check(page)
    await release()
    // Its owner carried it out herself, so a sixth of the transaction budget is hers, too.
    expect(await received()).toBe(toCents(euros('354.09') + 6_471n + euros('1.43')))
    await expect(figure(main, 'Payable now')).toHaveText('€ 0.00')
  })

  await test.step('after 28 weeks it is all there', async () => {
    await member.toWeek(29)
    await expect(main.getByText('All that is due can be paid now.')).toBeVisible()
    await release()
    expect(await received()).toBe(516.23)
    await expect(main.getByText('Nothing is due.')).toBeVisible()
  })

  await test.step('the sale stops and goes on', async () => {
    await page.getByRole('button', { name: 'Stop selling' }).click()
    await dialog.getByRole('button', { name: 'Stop selling' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(main.getByText('Not on sale')).toBeVisible()
    await page.getByRole('button', { name: 'Sell it again' }).click()
    await dialog.getByRole('button', { name: 'Sell it again' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(main.getByText('On sale', { exact: true })).toBeVisible()
  })
})

test('with patrons behind it, the gym has 514.80 in week 19', async ({ visit }) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { merchantId, planId } = await openPlan(town, {
    owner: 'Kim',
    name: 'Kims Kraft',
    title: 'A year of strength',
    text: '',
  })
  await standBehind(town, { owner: 'Kim', merchantId, stakes: { Freja: '803.52' } })
  const kim = person('Kim').address
  const before = await town.moneyOf(kim)
  const member = await joinPlan(town, planId, 'Maja')
  await member.toWeek(19)

  const { page } = await visit('Kim', `/desk/${merchantId}`)
  const main = page.getByRole('main')
  await page.getByRole('tab', { name: 'Memberships' }).click()
  await expect(figure(main, 'Due now')).toHaveText('€ 257.40')
  await expect(figure(main, 'Payable now')).toHaveText('€ 257.40')
  await expect(main.getByText('All that is due can be paid now.')).toBeVisible()
  await page.getByRole('button', { name: 'Release it' }).click()
  const dialog = page.getByRole('dialog')
  await expect(figure(dialog, 'Kims Kraft')).toHaveText('€ 257.40')
  await check(page)
  await dialog.getByRole('button', { name: 'Release it' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect((await town.moneyOf(kim)) - before).toBe(euros('514.80') + euros('1.43'))
  await expect(figure(main, 'Cover in use')).toHaveText(/^€.160\.70/)
})

test('where the index is silent, the desk and the form of a plan say so', async ({ visit }) => {
  const town = await townChain()
  const merchantId = await openPlace(town, 'Kim', 'Kims Stille')
  const { page } = await visit('Kim', `/desk/${merchantId}`)
  await expect(page.getByRole('tab', { name: 'Memberships' })).toBeVisible()
  await page.route('**/api/graphql', (route) =>
    route.request().postData()?.includes('plans(')
      ? route.fulfill({ json: { errors: [{ message: 'no answer' }] } })
      : route.continue(),
  )
  await page.getByRole('tab', { name: 'Memberships' }).click()
  await expect(page.getByText('The memberships could not be read')).toBeVisible()
  await page.unroute('**/api/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No membership yet')).toBeVisible()
})
