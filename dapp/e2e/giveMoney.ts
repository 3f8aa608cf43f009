import { demoEuroAbi } from '@homing/sdk/abi/demoEuroAbi'
import { erc20Abi } from 'viem'
import { person } from './person.ts'
import { euros, type TownChain } from './townChain.ts'

/** Somebody gets play money for what they are about to do; where no page asks for it, the vault is allowed to take it. */
export async function giveMoney(
  { contracts, send }: TownChain,
  to: string,
  amount: string,
  { allow = false } = {},
): Promise<void> {
  const token = { address: contracts.DemoEuro, abi: demoEuroAbi } as const
  await send(to, { ...token, functionName: 'mint', args: [person(to).address, euros(amount)] })
  if (!allow) return
  const args = [contracts.EscrowVault, euros(amount)] as const
  await send(to, { address: token.address, abi: erc20Abi, functionName: 'approve', args })
}
