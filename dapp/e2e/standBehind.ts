import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import { poolId } from '@homing/sdk/ids/poolId'
import { erc20Abi, type Hex, maxUint256 } from 'viem'
import { person } from './person.ts'
import { euros, type TownChain } from './townChain.ts'

/** Opens a place's first pool, λ 20%, and somebody stakes in it. */
export async function standBehind(
  town: TownChain,
  {
    owner,
    merchantId,
    stakes,
  }: { owner: string; merchantId: number; stakes: Record<string, string> },
): Promise<Hex> {
  const { contracts, send } = town
  const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
  await send(owner, { ...patronPool, functionName: 'open', args: [merchantId, 2_000] })
  const pool = poolId(contracts.DemoEuro, BigInt(merchantId), 1)
  for (const [patron, amount] of Object.entries(stakes)) {
    await send(patron, {
      address: contracts.DemoEuro,
      abi: erc20Abi,
      functionName: 'approve',
      args: [contracts.EscrowVault, maxUint256],
    })
    const args = [pool, euros(amount), person(patron).address] as const
    await send(patron, { ...patronPool, functionName: 'stake', args })
  }
  await town.indexed()
  return pool
}
