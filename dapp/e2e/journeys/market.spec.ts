import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { weekTokenId } from '@homing/sdk/ids/weekTokenId'
import { encodeSellTerms } from '@homing/sdk/market/encodeSellTerms'
import type { Page } from '@playwright/test'
import { type Address, erc20Abi, parseUnits } from 'viem'
import { buyAt } from '../buyAt.ts'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { giveMoney } from '../giveMoney.ts'
import { joinPlan } from '../joinPlan.ts'
import { openPlan } from '../openPlan.ts'
import { openShop } from '../openShop.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, type TownChain, townChain } from '../townChain.ts'

const noTier = { size: 0, discountBps: 0 }
const offset = Number(weekOffsetOfUtc(1))

/** What a page prints, as units: "€ 2.782144". */
const unitsOf = (text: string | null) => parseUnits((text ?? '').replace(/[^\d.]/g, ''), 6)

async function lastOffer({ client, contracts }: TownChain): Promise<number> {
  return Number(
    await client.readContract({
      address: contracts.WeekMarket,
      abi: weekMarketAbi,
      functionName: 'offerCount',
    }),
  )
}

/** Pays for what was reviewed, and waits until it has landed. */
async function buys(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Pay/ }).click()
  await expect(dialog.getByRole('heading', { name: 'It is yours' })).toBeVisible()
}

test('a member sells weeks that she can’t use, fixed and by the clock; who buys signs once and pays what was shown', async ({
  visit,
}) => {
  test.setTimeout(300_000)
  const town = await townChain()
  const { client, contracts } = town
  const maja = person('Maja').address
  const noah = person('Noah').address
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Ugens Gym',
    title: 'Seven days of iron',
    text: '',
    partsPerWeek: 7,
    guestSeats: 3,
  })
  await giveMoney(town, 'Maja', '2000')
  const membership = await joinPlan(town, plan.planId, 'Maja')
  await membership.toWeek(1)
  const weeks = { address: contracts.EntangledWeeks, abi: entangledWeeksAbi } as const
  const market = { address: contracts.WeekMarket, abi: weekMarketAbi } as const
  // The twins of weeks 4 to 7.
  await town.send('Maja', {
    ...weeks,
    functionName: 'buy',
    args: [membership.id, 0b1111000n, maja],
  })
  await town.indexed()
  const idOf = (week: number) => weekTokenId(plan.planId, offset, membership.firstWeek + week - 1)
  const held = (holder: Address, week: number) =>
    client.readContract({ ...weeks, functionName: 'balanceOf', args: [holder, idOf(week)] })
  const offerOf = (id: number) =>
    client.readContract({ ...market, functionName: 'offerOf', args: [BigInt(id)] })

  const { page } = await visit('Maja', `/market/sell/week/${idOf(4)}`)
  const dialog = page.getByRole('dialog')
  let fixed = 0
  let fair = 0

  await test.step('three parts of a week at a fixed price, and she sees what that brings', async () => {
    await expect(page.getByText('What isn’t sold when its week is over is lost.')).toBeVisible()
    await page.getByLabel('How many parts').fill('3')
    await page.getByText('Fixed', { exact: true }).click()
    await page.getByLabel('Price of a part').fill('2.50')
    const brings = page.getByRole('region', { name: 'What you’d get' })
    await expect(figure(brings, 'If all were bought now')).toHaveText('€ 7.50')
    await expect(page.getByRole('img', { name: /It costs €.2\.50 all the time/ })).toBeVisible()
    await check(page)
    await page.getByRole('button', { name: 'Review the offer' }).click()
    await expect(figure(dialog, 'For a part')).toHaveText('€ 2.50')
    await dialog.getByRole('button', { name: 'Offer it' }).click()
    await expect(dialog.getByRole('heading', { name: 'Your offer stands' })).toBeVisible()
    fixed = await lastOffer(town)
    expect((await offerOf(fixed)).terms).toMatchObject({ price: euros('2.50'), fair: false })
    expect(await held(maja, 4)).toBe(4n)
    await dialog.getByRole('link', { name: 'Show the offer' }).click()
    await expect(page.getByText('You can take back what is left of it at any time.')).toBeVisible()
    await check(page)
  })

  await test.step('two more weeks at the fair price less 5%, in one transaction', async () => {
    await page.goto(`/market/sell/week/${idOf(5)}?also=${idOf(6)}`)
    const boxes = page.getByRole('group', { name: 'Which weeks' }).getByRole('checkbox')
    await expect(boxes).toHaveCount(4)
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await page.getByLabel('On the fair price').fill('-5')
    await expect(page.getByText('Below the fair price: -5%')).toBeVisible()
    const brings = page.getByRole('region', { name: 'What you’d get' })
    await expect(figure(brings, 'Each when its week begins')).toBeVisible()
    await check(page)
    const sent = await client.getTransactionCount({ address: maja })
    await page.getByRole('button', { name: 'Review the offer' }).click()
    await expect(figure(dialog, 'Price')).toHaveText('Fair price − 5%')
    await dialog.getByRole('button', { name: 'Offer it' }).click()
    await expect(dialog.getByRole('heading', { name: '2 offers stand' })).toBeVisible()
    expect(await client.getTransactionCount({ address: maja })).toBe(sent + 1)
    fair = (await lastOffer(town)) - 1
    const first = await offerOf(fair)
    expect(first).toMatchObject({ id: idOf(5), quantity: 7n })
    expect(first.terms).toMatchObject({ fair: true, markupBps: -500, price: 0n })
    await dialog.getByRole('link', { name: 'Show my offers' }).click()
    const open = page.getByRole('list', { name: 'For sale' })
    for (const id of [fixed, fair, fair + 1]) {
      await expect(open.locator(`a[href="/market/${id}"]`)).toBeVisible()
    }
    await check(page)
  })

  const buyer = await visit('Noah', `/market?m=${plan.merchantId}`)
  const his = buyer.page.getByRole('dialog')
  await test.step('the book shows all of it, the soonest week first, and can be narrowed', async () => {
    const offers = buyer.page.getByRole('list', { name: 'Offers' }).getByRole('listitem')
    await expect(offers).toHaveCount(3)
    await expect(offers.first()).toContainText('3 parts, a week has 7')
    await expect(offers.first()).toContainText('Fixed price')
    await expect(offers.last()).toContainText('Fair price − 5%')
    await check(buyer.page)
    await buyer.page.getByLabel('What').selectOption('voucher')
    await expect(offers).toHaveCount(0)
    await buyer.page.getByLabel('What').selectOption('')
    await buyer.page.getByLabel('Usable').selectOption('this')
    await expect(offers).toHaveCount(0)
    await buyer.page.getByLabel('Usable').selectOption('next')
    await expect(offers).toHaveCount(2)
    await buyer.page.getByLabel('Usable').selectOption('')
    await buyer.page.getByLabel('Sort by').selectOption('price')
    await expect(offers.first()).toContainText('Fixed price')
    await offers.first().getByRole('link').click()
  })

  await test.step('he buys two parts with one signature and one transaction, for the price that was shown', async () => {
    await giveMoney(town, 'Noah', '100')
    // He may have let the market take money in the town's life before.
    await town.send('Noah', {
      address: contracts.DemoEuro,
      abi: erc20Abi,
      functionName: 'approve',
      args: [contracts.WeekMarket, 0n],
    })
    await buyer.page.getByLabel('How many parts').fill('2')
    await check(buyer.page)
    await buyer.page.getByRole('button', { name: 'Review and buy' }).click()
    await expect(figure(his, 'You pay now')).toHaveText('€ 5.00')
    await expect(his.getByText('It can be used in that week alone')).toBeVisible()
    await check(buyer.page)
    const [paid, got] = [await town.moneyOf(noah), await town.moneyOf(maja)]
    const sent = await client.getTransactionCount({ address: noah })
    await buys(buyer.page)
    await expect(his.getByText(/You paid €.5\.00/)).toBeVisible()
    expect(buyer.wallet.asked).toContain('eth_signTypedData_v4')
    expect(await client.getTransactionCount({ address: noah })).toBe(sent + 1)
    expect(await town.moneyOf(noah)).toBe(paid - euros('5'))
    expect(await town.moneyOf(maja)).toBe(got + euros('5'))
    expect(await held(noah, 4)).toBe(2n)
    // All of the permit was for this.
    expect(
      await client.readContract({
        address: contracts.DemoEuro,
        abi: erc20Abi,
        functionName: 'allowance',
        args: [noah, contracts.WeekMarket],
      }),
    ).toBe(0n)
    await expect(his.getByRole('link', { name: 'Show the week' })).toHaveAttribute(
      'href',
      `/wallet/weeks/${idOf(4)}`,
    )
  })

  await test.step('the one by the clock costs him what the chain says in that second, and at most what he allowed', async () => {
    await buyer.page.goto(`/market/${fair}`)
    await expect(buyer.page.getByText('It rises until its week begins')).toBeVisible()
    await buyer.page.getByText('In figures').click()
    await expect(buyer.page.getByRole('row', { name: /its week begins/ })).toContainText('€ 2.78')
    await check(buyer.page)
    await buyer.page.getByRole('button', { name: 'Review and buy' }).click()
    const shown = unitsOf(await figure(his, 'You pay now').textContent())
    const most = unitsOf(await figure(his, 'At most').textContent())
    const before = await town.moneyOf(noah)
    await buys(buyer.page)
    const cost = before - (await town.moneyOf(noah))
    const { timestamp } = await client.getBlock()
    expect(cost).toBe(
      await client.readContract({
        ...market,
        functionName: 'costOf',
        args: [BigInt(fair), 1n, timestamp],
      }),
    )
    expect(cost).toBeLessThanOrEqual(most)
    // Some seconds of a year: less than a hundredth of a cent.
    expect(cost - shown).toBeLessThan(100n)
    expect(
      unitsOf(
        await his
          .getByText(/You paid/)
          .locator('span')
          .last()
          .textContent(),
      ),
    ).toBe(cost)
  })

  await test.step('she takes the rest back', async () => {
    await page.goto(`/market/${fixed}`)
    await expect(page.getByText('1 of 3 parts left')).toBeVisible()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(figure(dialog, 'Comes back to you')).toHaveText('1 part')
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is back' })).toBeVisible()
    expect(await held(maja, 4)).toBe(5n)
    await page.goto('/market/mine')
    await expect(page.getByRole('list', { name: 'My trades' })).toContainText('Sold')
    await expect(page.getByRole('list', { name: 'Sold or taken back' })).toContainText('Taken back')
    await check(page)
  })

  await test.step('an offer that ended leaves the book by itself, and anyone gives it back', async () => {
    const endsAt = (await town.now()) + 3_600
    const terms = { price: euros('1'), fair: false, markupBps: 0, endsAt }
    await town.send('Maja', {
      ...weeks,
      functionName: 'safeTransferFrom',
      args: [maja, contracts.WeekMarket, idOf(7), 7n, encodeSellTerms(terms)],
    })
    await town.indexed()
    const id = await lastOffer(town)
    const anyone = await visit('Ella', `/market?m=${plan.merchantId}`)
    const offers = anyone.page.getByRole('list', { name: 'Offers' }).getByRole('listitem')
    await expect(offers).toHaveCount(3)
    await town.passTime(3_601)
    await expect(offers).toHaveCount(2)
    await anyone.page.goto(`/market/${id}`)
    await expect(anyone.page.getByText('7 parts wait for the seller')).toBeVisible()
    await check(anyone.page)
    await anyone.page.getByRole('button', { name: 'Give it back to its seller' }).click()
    const hers = anyone.page.getByRole('dialog')
    await expect(figure(hers, 'Goes back')).toHaveText('7 parts')
    await hers.getByRole('button', { name: 'Give it back' }).click()
    await expect(hers.getByRole('heading', { name: 'It is back with its seller' })).toBeVisible()
    expect(await held(maja, 7)).toBe(7n)
  })

  await test.step('the auditor reads the purchase in plain words', async () => {
    const logs = await client.getContractEvents({
      ...market,
      eventName: 'OfferFilled',
      args: { buyer: noah },
      fromBlock: 0n,
    })
    await buyer.page.goto(`/audit/tx/${logs[0]?.transactionHash}`)
    await expect(buyer.page.getByText('Buys from an offer on the market')).toBeVisible()
    await expect(buyer.page.getByText('Offer filled')).toBeVisible()
    await check(buyer.page)
  })
})

test('a voucher and a share are sold too', async ({ visit }) => {
  test.setTimeout(240_000)
  const town = await townChain()
  const { client, contracts } = town
  const maja = person('Maja').address
  const noah = person('Noah').address
  const shop = await openShop(town, {
    owner: 'Rui',
    name: 'Rui’s second corner',
    title: 'A bag of plums',
    price: '10',
    stakes: { Lars: '100' },
  })
  await giveMoney(town, 'Maja', '6000', { allow: true })
  const voucher = await buyAt(town, shop, 'Maja', 2n)
  const plan = await openPlan(town, {
    owner: 'Kim',
    name: 'Årenes Gym',
    title: 'A second year of iron',
    text: '',
    tiers: [{ size: 2, discountBps: 500 }, noTier, noTier],
  })
  await town.send('Maja', {
    address: contracts.AltShares,
    abi: altSharesAbi,
    functionName: 'buy',
    args: [plan.planId, 1n, maja, maja, plan.termsHash, { deadline: 0n, signature: '0x' }],
  })
  await town.indexed()
  await giveMoney(town, 'Noah', '1000')

  const { page } = await visit('Maja', `/wallet/${voucher}`)
  const dialog = page.getByRole('dialog')
  const buyer = await visit('Noah', '/market')
  const sells = async () => {
    await page.getByRole('button', { name: 'Review the offer' }).click()
    await dialog.getByRole('button', { name: 'Offer it' }).click()
    await expect(dialog.getByRole('heading', { name: 'Your offer stands' })).toBeVisible()
    return lastOffer(town)
  }

  await test.step('the voucher, from its page, for two euros less', async () => {
    await page.getByRole('link', { name: 'Sell it on the market' }).click()
    await expect(page.getByText(/€.10\.00 was paid for it/)).toBeVisible()
    await page.getByLabel('Price of a voucher').fill('8')
    await check(page)
    const id = await sells()
    await buyer.page.goto(`/market/${id}`)
    await buyer.page.getByRole('button', { name: 'Review and buy' }).click()
    const before = await town.moneyOf(maja)
    await buys(buyer.page)
    expect(await town.moneyOf(maja)).toBe(before + euros('8'))
    expect(
      await client.readContract({
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
        functionName: 'balanceOf',
        args: [noah, voucher],
      }),
    ).toBe(1n)
    await buyer.page.getByRole('dialog').getByRole('link', { name: 'Show the voucher' }).click()
    await expect(buyer.page.getByRole('heading', { name: 'A bag of plums' })).toBeVisible()
  })

  await test.step('the share, from her bundle, at what she paid', async () => {
    await page.goto('/wallet')
    const row = page
      .getByRole('list', { name: 'Shares of A second year of iron' })
      .getByRole('listitem')
      .filter({ has: page.getByText('Share 2', { exact: true }) })
    await row.getByRole('link', { name: 'Sell it' }).click()
    await expect(page.getByText(/€.815\.10 was paid for it/)).toBeVisible()
    await check(page)
    const id = await sells()
    await buyer.page.goto(`/market/${id}`)
    await expect(figure(buyer.page.getByRole('main'), 'What was paid for this share')).toHaveText(
      '€ 815.10',
    )
    await check(buyer.page)
    await buyer.page.getByRole('button', { name: 'Review and buy' }).click()
    await buys(buyer.page)
    const { id: tokenId } = await client.readContract({
      address: contracts.WeekMarket,
      abi: weekMarketAbi,
      functionName: 'offerOf',
      args: [BigInt(id)],
    })
    expect(
      await client.readContract({
        address: contracts.AltShares,
        abi: altSharesAbi,
        functionName: 'balanceOf',
        args: [noah, tokenId],
      }),
    ).toBe(1n)
  })

  await test.step('the place says that guests offer something of it', async () => {
    await buyer.page.goto(`/m/${shop.merchantId}`)
    // Of two vouchers he bought one.
    await buyer.page.getByRole('link', { name: 'See 1 offer' }).click()
    await expect(
      buyer.page.getByRole('list', { name: 'Offers' }).getByRole('listitem'),
    ).toHaveCount(1)
  })
})
