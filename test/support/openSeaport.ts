import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import { Seaport } from '@opensea/seaport-js'
import { LocalConduit__factory } from '@opensea/seaport-js/lib/typechain-types/factories/seaport/contracts/conduit/Conduit.sol/LocalConduit__factory.js'
import { LocalConduitController__factory } from '@opensea/seaport-js/lib/typechain-types/factories/seaport/contracts/conduit/ConduitController.sol/LocalConduitController__factory.js'
import { Seaport__factory } from '@opensea/seaport-js/lib/typechain-types/factories/seaport/contracts/Seaport__factory.js'

type TheirSigner = Extract<ConstructorParameters<typeof Seaport>[0], { signTypedData: unknown }>

/** Their package is CommonJS, so it names the types of the other build of the same ethers. */
const theirs = (signer: HardhatEthersSigner) => signer as unknown as TheirSigner

/** Seaport 1.6 as its makers publish it, and a conduit of `keeper` through which it may move what was approved to that. */
export async function openSeaport(keeper: HardhatEthersSigner) {
  const controller = await new LocalConduitController__factory(theirs(keeper)).deploy()
  const contract = await new Seaport__factory(theirs(keeper)).deploy(controller)
  const contractAddress = await contract.getAddress()
  // A conduit's key begins with the address of who makes it.
  const conduitKey = `${keeper.address}${'0'.repeat(24)}`
  await controller.createConduit(conduitKey, keeper)
  const [conduit] = await controller.getConduit(conduitKey)
  await controller.updateChannel(conduit, contract, true)

  return {
    contract,
    controller,
    conduit,
    conduitKey,
    /** Their library, as the app of a marketplace has it for a visitor. */
    of: (visitor: HardhatEthersSigner) =>
      new Seaport(theirs(visitor), {
        overrides: { contractAddress },
        conduitKeyToConduit: { [conduitKey]: conduit },
      }),
    conduitOf: (caller: HardhatEthersSigner) =>
      LocalConduit__factory.connect(conduit, theirs(caller)),
  }
}
