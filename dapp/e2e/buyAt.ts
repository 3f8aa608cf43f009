import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { zeroAddress } from 'viem'
import type { Shop } from './openShop.ts'
import { person } from './person.ts'
import type { TownChain } from './townChain.ts'

/** Somebody buys a few at a shop, and the id of what they have then. They must have approved the vault. */
export async function buyAt(
  town: TownChain,
  { offerId }: Shop,
  by: string,
  quantity: bigint,
): Promise<bigint> {
  const { client, contracts, send } = town
  const vouchers = { address: contracts.SolidarityVouchers, abi: solidarityVouchersAbi } as const
  const receiver = person(by).address
  const args = [offerId, quantity, receiver, zeroAddress] as const
  const { result: id } = await client.simulateContract({
    ...vouchers,
    account: receiver,
    functionName: 'buy',
    args,
  })
  await send(by, { ...vouchers, functionName: 'buy', args })
  await town.indexed()
  return id
}
