import { encodeRedemption } from '@homing/sdk/redemption/encodeRedemption'
import { newRedemptionNonce } from '@homing/sdk/redemption/newRedemptionNonce'
import type { Deployment } from '@homing/sdk/redemption/redemptionTypedData'
import { redemptionTypedData } from '@homing/sdk/redemption/redemptionTypedData'
import type { Redemption } from '@homing/sdk/redemption/redemptionTypes'
import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import type { TypedDataField } from 'ethers'
import type { Address, Hex } from 'viem'
import type { Bar } from './openBar.ts'

export async function deploymentOf({ ethers, vouchers }: Bar): Promise<Deployment> {
  const { chainId } = await ethers.provider.getNetwork()
  return {
    chainId: Number(chainId),
    solidarityVouchers: (await vouchers.getAddress()) as Address,
  }
}

/** What the holder's phone shows at the counter: a code that lives five minutes. */
export async function showCode(
  bar: Bar,
  holder: HardhatEthersSigner,
  id: bigint,
  quantity: bigint,
): Promise<string> {
  const redemption: Redemption = {
    id,
    quantity,
    holder: holder.address as Address,
    nonce: newRedemptionNonce(Number(await bar.vouchers.lowNoncesOf(holder, id))),
    deadline: (await bar.time.now()) + 300n,
  }
  const deployment = await deploymentOf(bar)
  const { domain, types, message } = redemptionTypedData(deployment, redemption)
  const fields: Record<string, TypedDataField[]> = { Redemption: [...types.Redemption] }
  const signature = (await holder.signTypedData(domain, fields, message)) as Hex
  return encodeRedemption(deployment, redemption, signature)
}
