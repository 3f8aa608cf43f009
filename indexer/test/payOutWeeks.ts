import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { type Address, encodeDeployData } from 'viem'
import { readArtifact } from '../../scripts/abis/readArtifact.ts'
import type { Town } from '../../scripts/town/town.ts'

/**
 * Pays a holder out of a week's pool. Nobody decides claims in the town yet, so the contract's code is laid down once more
 * with `who` named as one that does; all else, and all that is stored, stays.
 */
export async function payOutWeeks(
  { chain, contracts, person }: Town,
  who: number,
  payment: { id: bigint; holder: Address; parts: bigint; to: Address },
) {
  const { abi, bytecode } = readArtifact('products/EntangledWeeks')
  const args = [
    contracts.MerchantRegistry,
    contracts.EscrowVault,
    contracts.PatronPool,
    contracts.Subscriptions,
    contracts.Stamps,
    contracts.WeekCard,
    [person(who).address],
  ]
  const { data: code } = await chain.client.call({
    data: encodeDeployData({ abi, bytecode, args }),
  })
  await chain.rpc('anvil_setCode', [contracts.EntangledWeeks, code])
  const { id, holder, parts, to } = payment
  await chain.send(person(who), {
    address: contracts.EntangledWeeks,
    abi: entangledWeeksAbi,
    functionName: 'payOut',
    args: [id, holder, parts, to],
  })
}
