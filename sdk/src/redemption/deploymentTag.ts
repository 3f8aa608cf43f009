import { encodePacked, type Hex, keccak256, slice } from 'viem'
import type { Deployment } from './redemptionTypedData.ts'

/**
 * Four bytes by which a counter tells a code for another chain or deployment from a damaged one.
 * It protects nothing: the signature does.
 */
export function deploymentTag({ chainId, solidarityVouchers }: Deployment): Hex {
  const deployment = encodePacked(['uint256', 'address'], [BigInt(chainId), solidarityVouchers])
  return slice(keccak256(deployment), 0, 4)
}
