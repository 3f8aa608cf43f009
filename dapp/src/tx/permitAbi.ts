import { parseAbi } from 'viem'

/** What a token with ERC-2612 answers. `version` is optional there, and "1" where it is missing. */
export const permitAbi = parseAbi([
  'function name() view returns (string)',
  'function version() view returns (string)',
  'function nonces(address owner) view returns (uint256)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
  'function mint(address to, uint256 amount)',
])
