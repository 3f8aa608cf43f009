import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { encodeRedemption } from '@homing/sdk/redemption/encodeRedemption'
import { newRedemptionNonce } from '@homing/sdk/redemption/newRedemptionNonce'
import { redemptionLifetime } from '@homing/sdk/redemption/redemptionLifetime'
import { redemptionTypedData } from '@homing/sdk/redemption/redemptionTypedData'
import { askIndex } from './askIndex.ts'
import { person } from './person.ts'
import { townChain } from './townChain.ts'
import { townConfig } from './townConfig.ts'

/** A counter code of somebody of the town for one voucher that they have, and its title. */
export async function signCode(
  name: string,
  merchantId: number,
): Promise<{ code: string; title: string; id: bigint }> {
  const account = person(name)
  // Where nobody sends anything no block comes, and where time was turned the chain runs ahead.
  const { client, contracts, now: askTime } = await townChain()
  const chainTime = await askTime()
  const now = Math.max(Math.floor(Date.now() / 1_000), chainTime)

  const { holdings } = await askIndex<{
    holdings: {
      items: {
        voucherId: string
        voucher: { merchantId: number; offer: { title: string; redeemFrom: string } }
      }[]
    }
  }>(`{ holdings(where: { holder: "${account.address.toLowerCase()}" }, limit: 100) {
    items { voucherId voucher { merchantId offer { title redeemFrom } } } } }`)
  const held = holdings.items.find(
    ({ voucher }) => voucher.merchantId === merchantId && Number(voucher.offer.redeemFrom) <= now,
  )
  if (!held) throw new Error(`${name} has nothing of merchant ${merchantId} to redeem`)

  const { chainId } = await townConfig()
  const deployment = { chainId, solidarityVouchers: contracts.SolidarityVouchers }
  const id = BigInt(held.voucherId)
  const usedNonces = await client.readContract({
    address: contracts.SolidarityVouchers,
    abi: solidarityVouchersAbi,
    functionName: 'lowNoncesOf',
    args: [account.address, id],
  })
  const redemption = {
    id,
    quantity: 1n,
    holder: account.address,
    nonce: newRedemptionNonce(usedNonces),
    deadline: BigInt(now) + redemptionLifetime,
  }
  const signature = await account.signTypedData(redemptionTypedData(deployment, redemption))
  return {
    code: encodeRedemption(deployment, redemption, signature),
    title: held.voucher.offer.title,
    id,
  }
}
