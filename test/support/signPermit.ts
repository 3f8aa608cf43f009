import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import { Signature } from 'ethers'
import type { Bar } from './openBar.ts'

const types = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

/** An ERC-2612 permit of the payer for the vault, as a wallet signs it. */
export async function signPermit(
  { euro, vault, ethers }: Bar,
  payer: HardhatEthersSigner,
  value: bigint,
  deadline: bigint,
) {
  const { chainId } = await ethers.provider.getNetwork()
  const domain = {
    name: 'Demo Euro',
    version: '1',
    chainId,
    verifyingContract: await euro.getAddress(),
  }
  const message = {
    owner: payer.address,
    spender: await vault.getAddress(),
    value,
    nonce: await euro.nonces(payer),
    deadline,
  }
  const { v, r, s } = Signature.from(await payer.signTypedData(domain, types, message))
  return { value, deadline, v, r, s }
}
