import type { Address } from 'viem'

export type PersonaRole = 'town hall' | 'member' | 'merchant' | 'staff' | 'patron' | 'arbiter'

export type Persona = {
  /** the place among the accounts of the demo mnemonic, `m/44'/60'/0'/0/index` */
  index: number
  name: string
  role: PersonaRole
  address: Address
  /** the merchant that they own or work for, in the order in which the town registers them */
  merchant?: number
}

/** Everybody knows these words: whoever sends real money to their accounts loses it at once. */
export const demoMnemonic = 'test test test test test test test test test test test junk'

/** The people of the demo town. They exist on the local chain only. */
export const personas = [
  {
    index: 0,
    name: 'Town hall',
    role: 'town hall',
    address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  },
  { index: 1, name: 'Maja', role: 'member', address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' },
  {
    index: 2,
    name: 'Bo of Bar Vesterhavet',
    role: 'merchant',
    address: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    merchant: 1,
  },
  {
    index: 3,
    name: 'Freja',
    role: 'patron',
    address: '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
  },
  {
    index: 4,
    name: 'Rosa of Rosas Køkken',
    role: 'merchant',
    address: '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65',
    merchant: 3,
  },
  {
    index: 5,
    name: 'Kim of Havnens Gym',
    role: 'merchant',
    address: '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc',
    merchant: 2,
  },
  {
    index: 6,
    name: 'Ingrid of Teater Nordlys',
    role: 'merchant',
    address: '0x976EA74026E726554dB657fA54763abd0C3a0aa9',
    merchant: 4,
  },
  {
    index: 7,
    name: 'Signe of Langfart Rejser',
    role: 'merchant',
    address: '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955',
    merchant: 5,
  },
  {
    index: 8,
    name: 'João of Tabacaria Aurora',
    role: 'merchant',
    address: '0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f',
    merchant: 6,
  },
  {
    index: 9,
    name: 'Nadia at the bar’s counter',
    role: 'staff',
    address: '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
    merchant: 1,
  },
  {
    index: 10,
    name: 'Oskar',
    role: 'patron',
    address: '0xBcd4042DE499D14e55001CcbB24a551F3b954096',
  },
  {
    index: 11,
    name: 'Havnens Co-op',
    role: 'patron',
    address: '0x71bE63f3384f5fb98995898A86B02Fb2426c5788',
  },
  {
    index: 12,
    name: 'City of Copenhagen',
    role: 'patron',
    address: '0xFABB0ac9d68B0B445fB7357272Ff202C5651694a',
  },
  {
    index: 13,
    name: 'Lars',
    role: 'patron',
    address: '0x1CBd3b2770909D4e10f157cABC84C7264073C9Ec',
  },
  {
    index: 14,
    name: 'Amina',
    role: 'patron',
    address: '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097',
  },
  {
    index: 15,
    name: 'Emil',
    role: 'patron',
    address: '0xcd3B766CCDd6AE721141F452C550Ca635964ce71',
  },
  {
    index: 16,
    name: 'Vestergade street association',
    role: 'patron',
    address: '0x2546BcD3c84621e976D8185a91A922aE77ECEc30',
  },
  {
    index: 17,
    name: 'Inês',
    role: 'patron',
    address: '0xbDA5747bFD65F08deb54cb465eB87D40e51B197E',
  },
  {
    index: 18,
    name: 'Tomás',
    role: 'patron',
    address: '0xdD2FD4581271e230360230F9337D5c0430Bf44C0',
  },
  {
    index: 19,
    name: 'Noah',
    role: 'member',
    address: '0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199',
  },
  {
    index: 20,
    name: 'Ella',
    role: 'member',
    address: '0x09DB0a93B389bEF724429898f539AEB7ac2Dd55f',
  },
  {
    index: 21,
    name: 'Mads',
    role: 'member',
    address: '0x02484cb50AAC86Eae85610D6f4Bf026f30f6627D',
  },
  {
    index: 22,
    name: 'Yusuf',
    role: 'member',
    address: '0x08135Da0A343E492FA2d4282F2AE34c6c5CC1BbE',
  },
  {
    index: 23,
    name: 'Clara',
    role: 'member',
    address: '0x5E661B79FE2D3F6cE70F5AAC07d8Cd9abb2743F1',
  },
  {
    index: 24,
    name: 'Beatriz',
    role: 'member',
    address: '0x61097BA76cD906d2ba4FD106E757f7Eb455fc295',
  },
  { index: 25, name: 'Rui', role: 'member', address: '0xDf37F81dAAD2b0327A0A50003740e1C935C70913' },
  {
    index: 26,
    name: 'Viggo at the box office',
    role: 'staff',
    address: '0x553BC17A05702530097c3677091C5BB47a3a7931',
    merchant: 4,
  },
  {
    index: 27,
    name: 'Consumer council',
    role: 'arbiter',
    address: '0x87BdCE72c06C21cd96219BD8521bDF1F42C78b5e',
  },
  {
    index: 28,
    name: 'Karen of Café Dueslaget',
    role: 'merchant',
    address: '0x40Fc963A729c542424cD800349a7E4Ecc4896624',
    merchant: 7,
  },
] as const satisfies readonly Persona[]
