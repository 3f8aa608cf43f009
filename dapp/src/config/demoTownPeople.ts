import type { Address } from 'viem'

/** Somebody of the demo town whom a visitor may try to be. */
export type DemoPerson = Readonly<{
  /** Place of the account under the public test mnemonic. */
  index: number
  name: string
  role: string
  address: Address
}>

export const demoTownPeople: readonly DemoPerson[] = [
  { index: 1, name: 'Maja', role: 'member', address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' },
  {
    index: 2,
    name: 'The bar',
    role: 'merchant',
    address: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
  },
  {
    index: 3,
    name: 'Freja',
    role: 'patron',
    address: '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
  },
]
