import { anvilBinary } from '../../scripts/lib/anvilBinary.ts'
import { freePort } from '../../scripts/lib/freePort.ts'
import { guarded } from '../../scripts/lib/guarded.ts'

interface Reply {
  result?: unknown
  error?: { message: string }
}

/** A bare chain of its own: three times as fast here as the one that can explain each failure. */
export async function openChain() {
  const port = await freePort(0)
  const url = `http://127.0.0.1:${port}`
  const args = ['--port', String(port), '--host', '127.0.0.1', '--chain-id', '31337', '--quiet']
  args.push('--hardfork', 'cancun', '--disable-block-gas-limit', '--no-request-size-limit')
  args.push('--balance', '1000000000000', '--prune-history')
  // The same clock for all, so that a history is the same wherever it is played.
  args.push('--timestamp', '1767225600')
  const program = guarded(anvilBinary(), args, { output: 'inherit' })

  let id = 0
  async function ask(method: string, ...params: unknown[]): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: id++, method, params }),
    })
    const { result, error } = (await response.json()) as Reply
    if (error) throw new Error(error.message)
    return result
  }

  for (let tries = 0; ; tries++) {
    try {
      await ask('eth_chainId')
      break
    } catch (error) {
      if (tries === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { url, ask, close: () => program.stop() }
}
