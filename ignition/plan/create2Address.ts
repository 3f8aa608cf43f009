import { type Address, getContractAddress, type Hex, keccak256 } from 'viem'

const createX = '0xba5Ed099633D3B313e4D5F7bdc1305d3c28ba5Ed'

/** Where Ignition's `create2` strategy deploys: through CreateX, which hashes the salt once more. */
export function create2Address(salt: Hex, creationCode: Hex): Address {
  return getContractAddress({
    opcode: 'CREATE2',
    from: createX,
    salt: keccak256(salt),
    bytecode: creationCode,
  })
}
