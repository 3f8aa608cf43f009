import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Page } from '@playwright/test'
import { zeroAddress } from 'viem'
import { openShop, type Shop } from '../openShop.ts'
import { person } from '../person.ts'
import { signCode } from '../signCode.ts'
import { expect, test, type Visitor } from '../test.ts'
import { type TownChain, townChain } from '../townChain.ts'

/** All the money that a purchase moves: the guest's, the place's, the vault's, and the stake that it would lock. */
async function moneyIn(town: TownChain, shop: Shop) {
  const [guest, place, vault] = await Promise.all(
    [person('Maja').address, person('Rui').address, town.contracts.EscrowVault].map(town.moneyOf),
  )
  const { locked, income } = await town.positionOf(shop.pool, person('Lars').address)
  return { guest, place, vault, locked, income }
}

async function review({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Review and buy' }).click()
  await expect(page.getByRole('button', { name: /^Pay/ })).toBeEnabled()
}

/** The chain's no, in the words that the dialog has for it, and no transaction sent. */
async function expectNo({ page, wallet }: Visitor, sentence: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The contract said no')).toBeVisible()
  await expect(dialog.getByText(sentence)).toBeVisible()
  expect(wallet.asked).not.toContain('eth_sendTransaction')
}

/** Waits until the page has taken in what the index says now: it has asked once more after the answer. */
async function heardStatus(page: Page): Promise<void> {
  await page.waitForResponse('**/api/status')
  await page.waitForResponse('**/api/status')
}

test('above the week’s room: somebody else buys the rest between review and signature', async ({
  visit,
}) => {
  const town = await townChain()
  // 20% of 100 a week: two can be sold.
  const shop = await openShop(town, {
    owner: 'Rui',
    name: 'Rui’s two sandwiches',
    title: 'Sandwich',
    price: '10',
    stakes: { Lars: '100' },
  })
  const maja = await visit('Maja', `/offer/${shop.offerId}`)
  await review(maja)

  let before = await moneyIn(town, shop)
  maja.wallet.meanwhile(async () => {
    await town.send('Noah', {
      address: town.contracts.SolidarityVouchers,
      abi: solidarityVouchersAbi,
      functionName: 'buy',
      args: [shop.offerId, 2n, person('Noah').address, zeroAddress],
    })
    before = await moneyIn(town, shop)
  })
  await maja.page.getByRole('button', { name: /^Pay/ }).click()

  await expectNo(
    maja,
    /The patrons can cover € 0.00 more this week, but this sale needs € 10.00. Nothing was paid/,
  )
  expect(await moneyIn(town, shop)).toEqual(before)
})

test('one signature redeems once: the slower of two counters is told why', async ({ visit }) => {
  const town = await townChain()
  const { code, id } = await signCode('Beatriz', 6)
  const held = () =>
    town.client.readContract({
      address: town.contracts.SolidarityVouchers,
      abi: solidarityVouchersAbi,
      functionName: 'balanceOf',
      args: [person('Beatriz').address, id],
    })
  const before = await held()
  const first = await visit('João', '/counter')
  const second = await visit('João', '/counter')
  // The second one doesn't hear of new blocks any more, so only the chain can tell it.
  await second.page.route('**/api/status', (route) =>
    route.fulfill({ json: { homing: { id: 31_337, block: { number: 1, timestamp: 1 } } } }),
  )
  await heardStatus(second.page)
  for (const { page } of [first, second]) {
    await page.getByLabel('Or paste the code').fill(code)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByText('Good to redeem')).toBeVisible()
  }

  await first.page.getByRole('button', { name: 'Redeem 1 ×' }).click()
  await expect(first.page.getByRole('heading', { name: 'Redeemed' })).toBeVisible()
  expect(await held()).toBe(before - 1n)
  await second.page.getByRole('button', { name: 'Redeem 1 ×' }).click()

  await expectNo(second, /^This code was already redeemed or revoked\./)
  expect(await held()).toBe(before - 1n)
})

test('after sell-until: the sale ends while the wallet waits', async ({ visit }) => {
  const town = await townChain()
  const shop = await openShop(town, {
    owner: 'Rui',
    name: 'Rui’s last call',
    title: 'A last glass',
    price: '10',
    stakes: { Lars: '100' },
    sellsFor: 1_800,
  })
  const maja = await visit('Maja', `/offer/${shop.offerId}`)
  await review(maja)
  const before = await moneyIn(town, shop)

  maja.wallet.meanwhile(() => town.passTime(1_800))
  await maja.page.getByRole('button', { name: /^Pay/ }).click()

  await expectNo(maja, /^The sale ended on .*\. Nothing was paid; choose another offer\./)
  await expect(maja.page.getByRole('button', { name: /^Pay/ })).toBeDisabled()
  expect(await moneyIn(town, shop)).toEqual(before)
})

test('an expired permit: the wallet took more than an hour to sign', async ({ visit }) => {
  const town = await townChain()
  const shop = await openShop(town, {
    owner: 'Rui',
    name: 'Rui’s slow kitchen',
    title: 'A slow lunch',
    price: '10',
    stakes: { Lars: '100' },
  })
  const maja = await visit('Maja', `/offer/${shop.offerId}`)
  await review(maja)
  const before = await moneyIn(town, shop)

  maja.wallet.meanwhile(() => town.passTime(3_700))
  await maja.page.getByRole('button', { name: /^Pay/ }).click()

  await expectNo(
    maja,
    'The permit is spent or out of date, and only € 0.00 of € 10.00 is approved. Nothing was paid; sign a new permit.',
  )
  expect(await moneyIn(town, shop)).toEqual(before)

  await town.indexed()
  await heardStatus(maja.page)
  // Signed again, it goes through: the refusal cost nothing but a click.
  await maja.page.getByRole('button', { name: /^Pay/ }).click()
  await expect(maja.page.getByRole('heading', { name: 'It is yours' })).toBeVisible()
})
