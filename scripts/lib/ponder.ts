import path from 'node:path'
import { CHAIN_ID } from './anvil.ts'
import { repoRoot } from './paths.ts'
import { rpc } from './rpc.ts'
import { type Service, startService } from './startService.ts'
import { waitFor } from './waitFor.ts'

interface IndexerOptions {
  stateFolder: string
  port: number
  databaseUrl: string
  schema: string
  rpcUrl: string
  addressesFile: string
  abort: AbortSignal
}

/** Starts the indexer, and waits until its web server answers. */
export async function startIndexer(
  options: IndexerOptions,
): Promise<Service & { indexerUrl: string }> {
  const { stateFolder, port, databaseUrl, schema, rpcUrl, addressesFile, abort } = options
  const root = path.join(repoRoot, 'indexer')
  const ponder = path.join(repoRoot, 'node_modules', 'ponder', 'dist', 'esm', 'bin', 'ponder.js')
  const args = [ponder, 'start', '--root', root, '--schema', schema]
  args.push('--port', String(port), '--hostname', '127.0.0.1', '--log-level', 'info')
  const service = startService('indexer', process.execPath, args, {
    stateFolder,
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATABASE_SCHEMA: schema,
      [`PONDER_RPC_URL_${CHAIN_ID}`]: rpcUrl,
      HOMING_ADDRESSES: addressesFile,
      PONDER_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  })
  const indexerUrl = `http://127.0.0.1:${port}`
  try {
    await waitFor(async () => (await fetch(`${indexerUrl}/health`)).ok || undefined, {
      what: 'The indexer did not answer',
      seconds: 90,
      unless: service.crashed,
      abort,
    })
  } catch (error) {
    await service.stop()
    throw error
  }
  return { ...service, indexerUrl }
}

/** Waits until the indexer has read every block that the chain has at this moment. */
export async function indexerAtHead(
  indexerUrl: string,
  rpcUrl: string,
  unless: Promise<never>,
  abort: AbortSignal,
): Promise<void> {
  const head = Number(await rpc<string>(rpcUrl, 'eth_blockNumber'))
  await waitFor(
    async () => {
      // "Ready" comes before the last blocks, which the indexer still treats as undecided.
      if (!(await fetch(`${indexerUrl}/ready`)).ok) return undefined
      const status: unknown = await (await fetch(`${indexerUrl}/status`)).json()
      return (indexedBlock(status) ?? -1) >= head || undefined
    },
    { what: `The indexer did not reach block ${head}`, seconds: 120, unless, abort },
  )
}

/** The block of the one chain in ponder's `/status`: `{name: {id, block: {number, timestamp}}}`. */
function indexedBlock(status: unknown): number | undefined {
  const chains = Object.values(status as Record<string, { id: number; block?: { number: number } }>)
  return chains.find((chain) => chain.id === CHAIN_ID)?.block?.number
}
