import { setTimeout as sleep } from 'node:timers/promises'
import { type Hex, keccak256, TransactionReceiptNotFoundError } from 'viem'
import { decodeRevert } from '../../sdk/src/errors/decodeRevert.ts'
import type { Duty } from './duty.ts'
import { isProfitable } from './isProfitable.ts'
import { isSilence } from './isSilence.ts'
import { type Keeper, stranger } from './keeper.ts'

/** `stuck`: a transaction is on its way and in no block yet, so that none should follow it. */
export type Outcome = 'done' | 'nothing' | 'left' | 'stuck'

/** Does a duty once, if it is still due: simulates it, and sends it where that went well. */
export async function perform(duty: Duty, keeper: Keeper): Promise<Outcome> {
  try {
    return await tryTo(duty, keeper)
  } catch (error) {
    // One duty that can't be done is no reason to leave the others.
    if (isSilence(error) || keeper.signal.aborted) throw error
    keeper.log.sayOnce(duty.name, `left: ${duty.name}`, { why: reasonOf(error) })
    return 'left'
  }
}

async function tryTo(duty: Duty, keeper: Keeper): Promise<Outcome> {
  const { client, log, tried } = keeper
  const state = await duty.state()
  if (state === undefined) log.forget(duty.name)
  if (state === undefined || tried.get(duty.name) === state) return 'nothing'

  const leave = (why: string): Outcome => {
    log.sayOnce(duty.name, `left: ${duty.name}`, { why })
    return 'left'
  }
  /** A node that is silent is nobody's fault; a duty that somebody else did is no failure. */
  const failed = async (error: unknown): Promise<Outcome> => {
    if (isSilence(error) || keeper.signal.aborted) throw error
    return (await duty.state()) === state ? leave(reasonOf(error)) : 'nothing'
  }

  const call = { account: keeper.account?.address ?? stranger, to: duty.to, data: duty.data }
  let promised: Awaited<ReturnType<Duty['read']>>
  let gas: bigint
  try {
    promised = await duty.read((await client.call(call)).data ?? '0x')
    if (promised.leave) return leave(promised.leave)
    gas = await client.estimateGas(call)
  } catch (error) {
    return await failed(error)
  }
  const { bounty, figures } = promised
  if (keeper.profit) {
    const price = keeper.profit.gasPrice ?? (await client.getGasPrice())
    if (!(await isProfitable(promised, gas * price, keeper.profit))) {
      return leave(`a bounty of ${bounty} doesn’t pay for ${gas} gas`)
    }
  }
  if (!keeper.account) {
    log.sayOnce(duty.name, `would do: ${duty.name}`, { ...figures, bounty, gas })
    return 'left'
  }

  let hash: Hex
  try {
    const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas()
    const address = keeper.account.address
    const nonce = await client.getTransactionCount({ address, blockTag: 'pending' })
    const signed = await keeper.account.signTransaction({
      type: 'eip1559',
      chainId: keeper.chainId,
      to: duty.to,
      data: duty.data,
      nonce,
      // It may cost more than it did a moment ago, where somebody else was faster.
      gas: (gas * 5n) / 4n,
      maxFeePerGas,
      maxPriorityFeePerGas,
    })
    hash = keccak256(signed)
    await client.sendRawTransaction({ serializedTransaction: signed }).catch((error: unknown) => {
      // A node that fell silent over it was asked again.
      if (!/already (known|imported)/i.test(String(error))) throw error
    })
  } catch (error) {
    return await failed(error)
  }

  const receipt = await receiptOf(hash, keeper)
  if (!receipt) {
    keeper.onItsWay = hash
    log.say(`on its way: ${duty.name}`, { tx: hash })
    return 'stuck'
  }
  if (receipt.status === 'reverted') {
    log.say(`came late: ${duty.name}`, { tx: hash })
    return 'nothing'
  }
  log.forget(duty.name)
  log.say(`done: ${duty.name}`, { ...figures, bounty, gas: receipt.gasUsed, tx: hash })
  if ((await duty.state()) === state) tried.set(duty.name, state)
  return 'done'
}

async function receiptOf(hash: Hex, { client, signal, patienceMs }: Keeper) {
  const until = Date.now() + patienceMs
  for (let wait = 20; !signal.aborted; wait = Math.min(2 * wait, 2_000)) {
    try {
      return await client.getTransactionReceipt({ hash })
    } catch (error) {
      if (!(error instanceof TransactionReceiptNotFoundError)) throw error
    }
    if (Date.now() > until) return undefined
    await sleep(wait)
  }
  return undefined
}

function reasonOf(error: unknown): string {
  const revert = decodeRevert(error)
  if (revert) return `${revert.errorName}(${revert.args.join(', ')})`
  const { details, shortMessage } = Object(error) as { details?: string; shortMessage?: string }
  return (details || shortMessage || String(error)).split('\n')[0] ?? ''
}
