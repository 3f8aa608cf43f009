import { type Address, encodeAbiParameters, getContractAddress, type Hex, keccak256 } from 'viem'

const proxyHash = '0x57a34f6e879358dd76825d6700df87013ad6a3fb43c0d0c602f70a8772c153bd'

/** What `Cornerstone.addressOf(builder, salt)` answers, before there is a Cornerstone to ask. */
export function cornerstoneAddress(cornerstone: Address, builder: Address, salt: Hex): Address {
  const bound = keccak256(
    encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [builder, salt]),
  )
  const proxy = getContractAddress({
    opcode: 'CREATE2',
    from: cornerstone,
    salt: bound,
    bytecodeHash: proxyHash,
  })
  return getContractAddress({ opcode: 'CREATE', from: proxy, nonce: 1n })
}
