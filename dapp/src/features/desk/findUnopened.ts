import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { patronPoolAbi } from '@homing/sdk/abi/patronPoolAbi'
import type { Address } from 'viem'
import type { ChainReader } from '../../lib/useChainQuery.ts'

const newest = 40

/**
 * A merchant that `owner` registered under this name a moment ago and that has no pool yet: a registration that was left
 * half way. Looks at the newest ones only.
 */
export async function findUnopened(
  { client, contracts }: ChainReader,
  owner: Address,
  name: string,
): Promise<number | undefined> {
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const count = Number(await client.readContract({ ...registry, functionName: 'merchantCount' }))
  const ids = Array.from({ length: Math.min(count, newest) }, (_, place) => count - place)
  const owners = await Promise.all(
    ids.map((id) => client.readContract({ ...registry, functionName: 'ownerOf', args: [id] })),
  )
  for (const id of ids.filter((_, place) => owners[place]?.toLowerCase() === owner.toLowerCase())) {
    const [found, pools] = await Promise.all([
      client.readContract({ ...registry, functionName: 'nameOf', args: [id] }),
      client.readContract({
        address: contracts.PatronPool,
        abi: patronPoolAbi,
        functionName: 'poolCountOf',
        args: [id],
      }),
    ])
    if (found === name && pools === 0n) return id
  }
  return undefined
}
