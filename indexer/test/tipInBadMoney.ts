import { readFileSync } from 'node:fs'
import path from 'node:path'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { merchantRegistryAbi } from '@homing/sdk/abi/merchantRegistryAbi'
import { tipsAbi } from '@homing/sdk/abi/tipsAbi'
import { getContractAddress, type Hex, numberToHex, parseAbi, stringToHex, zeroAddress } from 'viem'
import type { Town } from '../../scripts/town/town.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const artifact = path.join(root, 'artifacts/contracts/mocks/HostileToken.sol/HostileToken.json')
const [owner, guest] = [22, 23] as const
const abi = parseAbi([
  'function mint(address to, uint256 amount)',
  'function approve(address spender, uint256 amount) returns (bool)',
  'function setFrozen(address account, bool isFrozen)',
])

/**
 * A place is paid in a currency that freezes its owner out, twice: the first tip, which waited as a credit, is fetched when
 * the owner may receive again, the second one still waits.
 */
export async function tipInBadMoney({ chain, contracts, person }: Town) {
  const { address } = await deployToken()
  const token = { address, abi } as const
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const payout = person(owner).address

  const registration = {
    name: 'A stall with its own money',
    metadataURI: '',
    payout,
    currency: address,
    weekOffset: 0,
    sector: 5812,
    locality: stringToHex('DKCPH', { size: 5 }),
    arbiter: zeroAddress,
  }
  await chain.send(person(owner), { ...registry, functionName: 'register', args: [registration] })
  const merchant = Number(
    await chain.client.readContract({ ...registry, functionName: 'merchantCount' }),
  )
  await chain.send(person(guest), {
    ...token,
    functionName: 'mint',
    args: [person(guest).address, 100n],
  })
  await chain.send(person(guest), {
    ...token,
    functionName: 'approve',
    args: [contracts.EscrowVault, 100n],
  })

  const freeze = (isFrozen: boolean) =>
    chain.send(person(owner), { ...token, functionName: 'setFrozen', args: [payout, isFrozen] })
  const tip = (amount: bigint) =>
    chain.send(person(guest), {
      address: contracts.Tips,
      abi: tipsAbi,
      functionName: 'tip',
      args: [merchant, amount, zeroAddress, 'Keep it'],
    })
  await freeze(true)
  await tip(60n)
  await freeze(false)
  await chain.send(person(owner), {
    address: contracts.EscrowVault,
    abi: escrowVaultAbi,
    functionName: 'withdrawCredit',
    args: [address, payout],
  })
  await freeze(true)
  await tip(40n)

  async function deployToken() {
    const { address: from, signTransaction } = person(owner)
    const nonce = await chain.client.getTransactionCount({ address: from, blockTag: 'latest' })
    const { bytecode } = JSON.parse(readFileSync(artifact, 'utf8')) as { bytecode: Hex }
    const signed = await signTransaction({
      chainId: chain.chainId,
      type: 'eip1559',
      data: bytecode,
      nonce,
      gas: 3_000_000n,
      maxFeePerGas: 10n ** 11n,
      maxPriorityFeePerGas: 10n ** 8n,
    })
    // The chain's clock is ours, and whoever comes next must come later.
    const at = chain.time() + 1n
    await chain.rpc('evm_setNextBlockTimestamp', [numberToHex(at)])
    await chain.rpc('eth_sendRawTransactionSync', [signed])
    chain.setTime(at + 1n)
    return { address: getContractAddress({ from, nonce: BigInt(nonce) }) }
  }
}
