import { erc20Abi } from 'viem'
import { figure } from '../figure.ts'
import { openShop } from '../openShop.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, townChain } from '../townChain.ts'

test('a patron’s story: staked, set aside, sold through the link, locked, redeemed, collected, left', async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const shop = await openShop(town, {
    owner: 'Bo',
    name: 'Bo’s wine cellar',
    title: 'A long evening',
    price: '20',
    stakes: { Lars: '100' },
  })
  const freja = person('Freja').address
  const position = () => town.positionOf(shop.pool, freja)

  const { page } = await visit('Freja', `/patron/stake/${shop.merchantId}`)
  const dialog = page.getByRole('dialog')
  const done = () => dialog.getByRole('button', { name: 'Done' }).click()

  await test.step('Freja stands behind the bar', async () => {
    await page.getByLabel('How much to stake').fill('200')
    await page.getByRole('button', { name: 'Look at it, then stake' }).click()
    await expect(figure(dialog, 'You stake now')).toHaveText('€ 200.00')
    await expect(figure(dialog, 'It weighs')).toHaveText('at once')
    await expect(figure(dialog, 'Sales a week that it can carry')).toHaveText('€ 40.00')
    await expect(dialog.getByText('at its mercy, up to 20% a week')).toBeVisible()
    await dialog.getByRole('button', { name: 'Stake it' }).click()
    await dialog.getByRole('link', { name: 'See my stake' }).click()

    await expect(figure(page.getByRole('main'), /^At work/)).toHaveText('€ 200.00')
    await expect(page.getByText('€ 40.00 of it is set aside for this week’s sales')).toBeVisible()
  })

  const link =
    await test.step('she sets stake aside for her link, and takes the link', async () => {
      await page.getByRole('tab', { name: 'My link' }).click()
      await page.getByLabel('How much more').fill('32')
      await page.getByRole('button', { name: 'Set aside' }).click()
      await expect(figure(dialog, 'Set aside now')).toHaveText('€ 32.00')
      // 40 stop weighing; λ of them, 8, stay set aside for this week's sales.
      await expect(figure(dialog, /^Free on .*, up to/)).toHaveText('€ 8.00')
      await dialog.getByRole('button', { name: 'Set it aside' }).click()
      await done()
      expect((await position()).linkBudget).toBe(euros('32'))

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('button', { name: 'Copy my link' }).click()
      return await page.evaluate(() => navigator.clipboard.readText())
    })

  const money = async () => ({
    bar: await town.moneyOf(person('Bo').address),
    freja: await town.moneyOf(freja),
    maja: await town.moneyOf(person('Maja').address),
    stakers: await town.accountOf(shop.merchantId, 'patronIncome'),
  })
  const guest = await visit('Maja', link)

  const code = await test.step('Maja opens the link and buys: 80, 10 and 10 per cent', async () => {
    const before = await money()
    await expect(guest.page.getByText('You came by a link of Freja')).toBeVisible()
    await guest.page.getByRole('link', { name: 'A long evening' }).click()
    await guest.page.getByRole('button', { name: 'Review and buy' }).click()
    const review = guest.page.getByRole('dialog')
    await expect(figure(review, 'Bo’s wine cellar')).toHaveText('€ 16.00')
    await expect(figure(review, 'Freja')).toHaveText('€ 2.00')
    await expect(figure(review, 'The patrons who carry it')).toHaveText('€ 2.00')
    await expect(figure(review, 'You pay')).toHaveText('€ 20.00')
    await expect(review.getByText('€ 20.00 of stake is locked')).toBeVisible()
    await review.getByRole('button', { name: 'Pay € 20.00' }).click()
    await expect(review.getByRole('heading', { name: 'It is yours' })).toBeVisible()
    expect(await money()).toEqual({
      bar: before.bar + euros('16'),
      freja: before.freja + euros('2'),
      maja: before.maja - euros('20'),
      stakers: before.stakers + euros('2'),
    })

    await review.getByRole('link', { name: 'Show the voucher' }).click()
    await guest.page.getByRole('button', { name: 'Make a code' }).click()
    await guest.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await guest.page.getByRole('button', { name: 'Copy the code' }).click()
    return await guest.page.evaluate(() => navigator.clipboard.readText())
  })

  // 10 by her link, and of the other 10 her part of the weight, 200 of 300.
  const locked = 16_666_667n
  await test.step('Freja sees the sale, and her stake is locked behind it', async () => {
    await expect(page.getByText('1 × A long evening')).toBeVisible()
    await expect(page.getByText('€ 2.00 to me')).toBeVisible()
    await page.getByRole('tab', { name: 'Locked' }).click()
    await expect(page.getByText('of € 20.00 still out, and € 20.00 sold then')).toBeVisible()
    await page.getByRole('tab', { name: 'Stake', exact: true }).click()
    await expect(figure(page.getByRole('main'), 'Locked behind vouchers')).toHaveText('€ 16.66')
    expect((await position()).locked).toBe(locked)
  })

  await test.step('Bo redeems, and her stake is free again', async () => {
    const before = await position()
    const { page: counter } = await visit('Bo', '/counter')
    await counter.getByLabel('Or paste the code').fill(code)
    await counter.getByRole('button', { name: 'Read it' }).click()
    await counter.getByRole('button', { name: 'Redeem 1 ×' }).click()
    await expect(counter.getByRole('heading', { name: 'Redeemed' })).toBeVisible()

    await expect(figure(page.getByRole('main'), 'Locked behind vouchers')).toHaveText('€ 0.00')
    const after = await position()
    expect(after.locked).toBe(0n)
    expect(after.deposit).toBe(before.deposit)
    // What one person carries of a sale is rounded up, what becomes free again is rounded down.
    expect(locked - (after.free - before.free)).toBeLessThanOrEqual(1n)
  })

  await test.step('she collects it, takes her income, and takes a part of the rest out', async () => {
    const began = await town.moneyOf(freja)
    const { free, income } = await position()
    await page.getByRole('button', { name: 'Collect', exact: true }).click()
    await dialog.getByRole('button', { name: 'Collect it' }).click()
    await done()
    expect(await town.moneyOf(freja)).toBe(began + free)

    expect(income).toBe(1_333_333n)
    await page.getByRole('button', { name: 'Take income' }).click()
    await expect(figure(dialog, /^Your part of sales/)).toHaveText('€ 1.333333')
    await dialog.getByRole('button', { name: 'Take it' }).click()
    await done()
    expect(await town.moneyOf(freja)).toBe(began + free + income)

    await page.getByLabel('How much, to you now').fill('500')
    await expect(page.getByRole('button', { name: 'Take out' })).toBeDisabled()
    await page.getByLabel('How much, to you now').fill('50')
    await page.getByRole('button', { name: 'Take out' }).click()
    await expect(figure(dialog, 'To you now')).toHaveText('€ 50.00')
    await dialog.getByRole('button', { name: 'Take it out' }).click()
    await done()
    expect(await town.moneyOf(freja)).toBe(began + free + income + euros('50'))
    expect((await position()).deposit).toBe(euros('150') - free)
  })

  await test.step('nothing is missing', async () => {
    await page.goto('/audit')
    await expect(page.getByText('Nothing is missing')).toBeVisible()
    await expect(page.getByText(/accounts compared: each is the same on the chain/)).toBeVisible()
    const vault = await town.client.readContract({
      address: town.contracts.DemoEuro,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [town.contracts.EscrowVault],
    })
    const printed = `€ ${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 6 }).format(Number(vault) / 1e6)}`
    await expect(figure(page.getByRole('main'), 'The vault holds')).toHaveText(printed)
  })
})
