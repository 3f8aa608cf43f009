import { anvilBinary } from './anvilBinary.ts'
import { rpc } from './rpc.ts'
import { type Service, startService } from './startService.ts'
import { waitFor } from './waitFor.ts'

export const CHAIN_ID = 31_337

/** A new town's chain begins this long ago, so that its seed can spread sales over past weeks. */
const PAST_DAYS = 400

interface ChainOptions {
  stateFolder: string
  stateFile: string
  port: number
  fresh: boolean
  abort: AbortSignal
}

/**
 * The local chain. A block is mined for each transaction and at no other moment, so that a purchase
 * is final as soon as it is sent; the state is written every few seconds and when the chain ends.
 */
export async function startChain(options: ChainOptions): Promise<Service & { rpcUrl: string }> {
  const { stateFolder, stateFile, port, fresh, abort } = options
  const args = ['--port', String(port), '--host', '127.0.0.1', '--chain-id', String(CHAIN_ID)]
  args.push('--state', stateFile, '--state-interval', '5', '--quiet')
  // Pages of other sites have no business with the chain; ours goes through its own server.
  args.push('--no-cors')
  if (fresh) args.push('--timestamp', String(now() - PAST_DAYS * 86_400))
  const service = startService('chain', anvilBinary(), args, { stateFolder })
  const rpcUrl = `http://127.0.0.1:${port}`
  try {
    await waitFor(() => rpc<string>(rpcUrl, 'eth_chainId'), {
      what: 'The chain did not answer',
      seconds: 60,
      unless: service.crashed,
      abort,
    })
  } catch (error) {
    await service.stop()
    throw error
  }
  return { ...service, rpcUrl }
}

/**
 * Makes the chain's clock run with the clock on the wall, or with its own last block where somebody
 * has moved it ahead: anvil forgets such a move when it restarts, and would go back in time. Then
 * mines a block, because calls without a transaction see the time of the last one.
 */
export async function setChainClock(rpcUrl: string): Promise<void> {
  const latest = await rpc<{ timestamp: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  const time = Math.max(now(), Number(latest.timestamp) + 1)
  await rpc(rpcUrl, 'evm_setTime', [time])
  await rpc(rpcUrl, 'evm_mine')
}

/**
 * Mines a block whenever none came for a minute: what a page reads ("is this stake old enough?") is
 * answered as of the last block, and would stand still in a town where nobody sends a transaction.
 */
export function startHeartbeat(rpcUrl: string, seconds = 60): { stop(): void } {
  let lastSeen = ''
  const timer = setInterval(async () => {
    try {
      const block = await rpc<string>(rpcUrl, 'eth_blockNumber')
      if (block === lastSeen) await rpc(rpcUrl, 'evm_mine')
      lastSeen = await rpc<string>(rpcUrl, 'eth_blockNumber')
    } catch {
      // The chain is ending; whoever watches it says so.
    }
  }, seconds * 1_000)
  return { stop: () => clearInterval(timer) }
}

function now(): number {
  return Math.floor(Date.now() / 1_000)
}
