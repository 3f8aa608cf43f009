import assert from 'node:assert/strict'
import { encodeFunctionData, type Hex, toHex } from 'viem'
import type { Town } from '../../scripts/town/town.ts'

const numberBits = 24n
const lastNumber = (1n << numberBits) - 1n
// Where the counts stand in a plan's words (PlanWords), and how far the one word lies before the other (Record).
const queuedAt = 144n
const dequeuedAt = 232n
const stateBeforeSeller = 2n

/**
 * Puts an empty queue where sixteen million shares would have brought it: the next one gets the last number, and the one
 * after it number 0 again.
 */
export async function countQueueToItsEnd(
  { chain, shares, subscriptions, euro }: Town,
  plan: number,
) {
  const queue = { ...shares, functionName: 'queueOf', args: [plan] } as const
  const { waiting } = await chain.client.readContract(queue)
  assert.equal(waiting, 0n, 'nobody waits whose number would be lost')

  const { accessList } = await chain.rpc<{ accessList: { address: Hex; storageKeys: Hex[] }[] }>(
    'eth_createAccessList',
    [{ to: shares.address, data: encodeFunctionData(queue) }, 'latest'],
  )
  const wordsOf = (contract: Hex) =>
    accessList.find(({ address }) => BigInt(address) === BigInt(contract))?.storageKeys ?? []
  const read = async (contract: Hex, at: Hex) =>
    BigInt(await chain.rpc<Hex>('eth_getStorageAt', [contract, at, 'latest']))
  const write = (contract: Hex, at: Hex, word: bigint) =>
    chain.rpc('anvil_setStorageAt', [contract, at, toHex(word, { size: 32 })])
  const countTo = async (contract: Hex, at: Hex, shift: bigint) =>
    await write(contract, at, (await read(contract, at)) | (lastNumber << shift))

  const [head] = wordsOf(shares.address)
  let seller: Hex | undefined
  for (const at of wordsOf(subscriptions.address)) {
    const word = await read(subscriptions.address, at)
    if (BigInt.asUintN(160, word) === BigInt(euro)) seller = at
  }
  assert.ok(head && seller, 'the queue is counted in words that are read where it is asked for')
  await countTo(shares.address, head, 0n)
  await countTo(subscriptions.address, seller, dequeuedAt)
  const state = toHex(BigInt(seller) - stateBeforeSeller, { size: 32 })
  await countTo(subscriptions.address, state, queuedAt)

  assert.deepEqual(await chain.client.readContract(queue), {
    head: lastNumber,
    tail: lastNumber,
    waiting: 0n,
  })
}
