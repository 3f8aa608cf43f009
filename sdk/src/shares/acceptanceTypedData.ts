import type { Address, Hex } from 'viem'

export type AcceptanceOf = Readonly<{
  id: bigint
  holder: Address
  nominee: Address
  termsHash: Hex
  /** last second in which it may be used */
  deadline: bigint
}>

/** What somebody signs (EIP-712) who takes a seat that another one pays for, and accepts the plan’s terms. */
export function acceptanceTypedData(
  { chainId, altShares }: { chainId: number; altShares: Address },
  message: AcceptanceOf,
) {
  return {
    domain: { name: 'Homing ALT Shares', version: '1', chainId, verifyingContract: altShares },
    types: {
      Acceptance: [
        { name: 'id', type: 'uint256' },
        { name: 'holder', type: 'address' },
        { name: 'nominee', type: 'address' },
        { name: 'termsHash', type: 'bytes32' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Acceptance',
    message,
  } as const
}
