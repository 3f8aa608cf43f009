import { readFile } from 'node:fs/promises'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { type Address, erc20Abi, type Hex, maxUint256, parseAbi } from 'viem'
import { buyAt } from '../buyAt.ts'
import { check } from '../check.ts'
import { figure } from '../figure.ts'
import { openShop } from '../openShop.ts'
import { person } from '../person.ts'
import { expect, test } from '../test.ts'
import { euros, type TownChain, townChain } from '../townChain.ts'

const artifact = new URL(
  '../../../artifacts/contracts/mocks/HostileToken.sol/HostileToken.json',
  import.meta.url,
)
const abi = parseAbi([
  'function mint(address to, uint256 amount)',
  'function setFrozen(address account, bool isFrozen)',
])

/** A community currency whose issuer can freeze an account, and what some people have of it. */
async function issueCurrency(town: TownChain, people: readonly string[]): Promise<Address> {
  const { client, contracts, send } = town
  const { bytecode } = JSON.parse(await readFile(artifact, 'utf8')) as { bytecode: Hex }
  const hash = await client.sendTransaction({ account: person('Town hall'), data: bytecode })
  const { contractAddress: address } = await client.waitForTransactionReceipt({ hash })
  if (!address) throw new Error('There is no currency')
  for (const name of people) {
    const mint = [person(name).address, euros('1000')] as const
    await send('Town hall', { address, abi, functionName: 'mint', args: mint })
    const approve = [contracts.EscrowVault, maxUint256] as const
    await send(name, { address, abi: erc20Abi, functionName: 'approve', args: approve })
  }
  return address
}

test('money that a currency would not deliver waits in the vault until it can be taken', async ({
  page: auditor,
  visit,
}) => {
  test.setTimeout(120_000)
  const town = await townChain()
  const { client, contracts } = town
  const currency = await issueCurrency(town, ['Lars', 'Noah'])
  const shop = await openShop(town, {
    owner: 'Rui',
    name: 'Rui’s corner, in local money',
    title: 'A bag of chestnuts',
    price: '10',
    stakes: { Lars: '100' },
    currency,
  })
  const rui = person('Rui').address
  const credit = () =>
    client.readContract({
      address: contracts.EscrowVault,
      abi: escrowVaultAbi,
      functionName: 'creditOf',
      args: [currency, rui],
    })
  const money = () =>
    client.readContract({
      address: currency,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [rui],
    })
  const freeze = (isFrozen: boolean) =>
    town.send('Town hall', {
      address: currency,
      abi,
      functionName: 'setFrozen',
      args: [rui, isFrozen],
    })

  await freeze(true)
  await buyAt(town, shop, 'Noah', 1n)
  expect([await credit(), await money()]).toEqual([euros('8'), 0n])

  await test.step('everybody can see that it waits, and that nothing is missing', async () => {
    await auditor.goto('/audit')
    await expect(auditor.getByText('Nothing is missing')).toHaveCount(2)
    await expect(auditor.getByText('HOT 8.00').first()).toBeVisible()
    await check(auditor)
  })

  const { page } = await visit('Rui', '/wallet')
  const dialog = page.getByRole('dialog')
  await test.step('Rui is told, and that the currency still refuses', async () => {
    await expect(page.getByText('Money waits for you in the vault')).toBeVisible()
    await expect(page.getByText('HOT 8.00 could not be sent to you')).toBeVisible()
    await page.getByRole('button', { name: 'Take it' }).click()
    await expect(figure(dialog, 'To your wallet')).toHaveText('HOT 8.00')
    await expect(
      dialog.getByText('The currency does not let this address receive money now.'),
    ).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Take it' })).toBeDisabled()
  })

  await test.step('to another address it would go; Rui thinks better of it', async () => {
    await dialog.getByRole('button', { name: 'Not now' }).click()
    await page.getByText('If your account can’t receive it').click()
    await page.getByLabel('Send it to another address').fill('Ella')
    await page.getByRole('button', { name: 'Send it there' }).click()
    await expect(page.getByText('An address is 0x and 40 letters and digits.')).toBeVisible()
    await page.getByLabel('Send it to another address').fill(person('Ella').address)
    await page.getByRole('button', { name: 'Send it there' }).click()
    await expect(figure(dialog, 'It is sent')).toHaveText('HOT 8.00')
    await expect(figure(dialog, /^To$/)).toHaveText(person('Ella').address)
    await expect(dialog.getByRole('button', { name: 'Send it there' })).toBeEnabled()
    await dialog.getByRole('button', { name: 'Not now' }).click()
    expect(await credit()).toBe(euros('8'))
  })

  await test.step('unfrozen, the account takes the money itself', async () => {
    await freeze(false)
    await page.getByRole('button', { name: 'Take it' }).click()
    await dialog.getByRole('button', { name: 'Take it' }).click()
    await expect(dialog.getByRole('heading', { name: 'It is in your wallet' })).toBeVisible()
    expect([await credit(), await money()]).toEqual([0n, euros('8')])
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('Money waits for you in the vault')).toHaveCount(0)
  })
})
