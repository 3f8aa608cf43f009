import { type Address, encodePacked, type Hex, keccak256, slice } from 'viem'

/**
 * Four bytes by which a counter tells a code for another chain or deployment from a damaged one.
 * It protects nothing: the signature does.
 */
export function deploymentTag(chainId: number, contract: Address): Hex {
  const deployment = encodePacked(['uint256', 'address'], [BigInt(chainId), contract])
  return slice(keccak256(deployment), 0, 4)
}
