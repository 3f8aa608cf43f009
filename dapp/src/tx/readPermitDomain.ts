import { type Address, domainSeparator } from 'viem'
import { getChainId, getCode } from 'viem/actions'
import type { ChainClient } from '../lib/ChainClient.ts'
import { permitAbi } from './permitAbi.ts'

export type PermitDomain = Readonly<{
  domain: { name: string; version: string; chainId: number; verifyingContract: Address }
  nonce: bigint
}>

/**
 * How a permit for this token is signed, or undefined where the token has none. The token's own DOMAIN_SEPARATOR is
 * compared, so that a token with another idea of EIP-712 gets an approval and not a signature that fails.
 */
export async function readPermitDomain(
  client: ChainClient,
  token: Address,
  owner: Address,
): Promise<PermitDomain | undefined> {
  const contract = { address: token, abi: permitAbi } as const
  try {
    const [name, version, nonce, separator, chainId, code] = await Promise.all([
      client.readContract({ ...contract, functionName: 'name' }),
      client.readContract({ ...contract, functionName: 'version' }).catch(() => '1'),
      client.readContract({ ...contract, functionName: 'nonces', args: [owner] }),
      client.readContract({ ...contract, functionName: 'DOMAIN_SEPARATOR' }),
      getChainId(client),
      getCode(client, { address: owner }),
    ])
    // A contract can't sign one.
    if (code && code !== '0x' && !code.startsWith('0xef0100')) return undefined

    const domain = { name, version, chainId, verifyingContract: token }
    return domainSeparator({ domain }) === separator ? { domain, nonce } : undefined
  } catch {
    return undefined
  }
}
