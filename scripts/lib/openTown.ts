import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { setChainClock, startChain, startHeartbeat } from './anvil.ts'
import { buildContracts } from './buildContracts.ts'
import { buildDapp, dappFolder } from './buildDapp.ts'
import { claimFolder } from './claimFolder.ts'
import { freePort, giveBackPort } from './freePort.ts'
import { hashFiles } from './hashFiles.ts'
import { pageConfig } from './pageConfig.ts'
import { homingFolder } from './paths.ts'
import { indexerAtHead, startIndexer } from './ponder.ts'
import { forgetPostgres, startPostgres } from './postgres.ts'
import { readJson } from './readJson.ts'
import {
  addressesFileOf,
  chainHasTown,
  deployTown,
  forgetTown,
  markTown,
  seedTown,
  townProblem,
} from './seedTown.ts'
import { serve } from './serve.ts'
import { startKeeper } from './startKeeper.ts'
import type { Service } from './startService.ts'
import { waitFor } from './waitFor.ts'
import { withLock } from './withLock.ts'
import { writeJson } from './writeJson.ts'

export interface TownOptions {
  /** Where the town's state lives; tests give a temporary folder. */
  stateFolder?: string
  /** Forget what is there and begin again. */
  fresh?: boolean
  /** Whether the demo town's people move in; without, there are only the contracts. */
  seed?: boolean
  /** Preferred ports; the next free one is taken if somebody has it, and 0 means any. */
  ports?: { chain?: number; indexer?: number; database?: number; page?: number }
  /** A block a minute, so that time passes also where nobody sends a transaction. */
  heartbeat?: boolean
  /** Somebody who does what is due, once a minute; tests do it themselves. */
  keeper?: boolean
  /** Told of each step: `seconds` is undefined when it begins. */
  onStep?: (step: string, seconds?: number) => void
  /** Told of what a person should know, in a sentence. */
  onNotice?: (sentence: string) => void
  /** Stops the opening. */
  abort?: AbortSignal
}

export interface Town {
  url: string
  rpcUrl: string
  indexerUrl: string
  addresses: AddressesFile
  /** Rejects with a sentence when one of the town's programs ends by itself. */
  crashed: Promise<never>
  close(): Promise<void>
}

/** What the indexer's tables were made from, and whether they were left in order. */
interface IndexMarker {
  schema: string
  hash: string
  clean: boolean
}

/** Brings up chain, contracts, people, database, indexer and page, and returns when all of it answers. */
export async function openTown(options: TownOptions = {}): Promise<Town> {
  const { stateFolder = path.join(homingFolder, 'town'), seed = true, ports = {} } = options
  const { onNotice = () => {}, heartbeat = true, abort = new AbortController().signal } = options
  const step = stepper(options.onStep ?? (() => {}), abort)
  const files = {
    chain: path.join(stateFolder, 'chain.json'),
    chainCopy: path.join(stateFolder, 'chain.copy.json'),
    index: path.join(stateFolder, 'index.json'),
  }
  const services: Service[] = []
  let rejectCrashed: (error: unknown) => void = () => {}
  const crashed = new Promise<never>((_, reject) => {
    rejectCrashed = reject
  })
  crashed.catch(() => {})
  const watch = <S extends Service>(service: S): S => {
    services.push(service)
    service.crashed.catch(rejectCrashed)
    return service
  }

  await using opened = new AsyncDisposableStack()
  const claim = await claimFolder(stateFolder)
  opened.defer(claim.release)
  const takePort = async (preferred: number) => {
    const port = await freePort(preferred)
    opened.defer(() => giveBackPort(port))
    return port
  }
  let tidyUp = () => {}
  opened.defer(() => tidyUp())

  // The pages don't depend on the chain, so both are made at the same time.
  const pages = step('Building the pages', () =>
    withLock('dapp', () => buildDapp(stateFolder, abort), abort),
  )
  pages.catch(() => {})
  opened.defer(() => pages.catch(() => {}))

  await step('Compiling the contracts', () =>
    withLock('contracts', () => buildContracts(stateFolder, abort), abort),
  )

  const problem = options.fresh ? 'absent' : townProblem({ stateFolder, seed })
  if (problem === 'changed') {
    onNotice('The contracts or the town have changed since, so the town begins afresh.')
  }
  let fresh = problem !== 'none'

  const forget = () => {
    forgetTown(stateFolder)
    rmSync(files.index, { force: true })
    for (const file of [files.chain, files.chainCopy]) rmSync(file, { force: true })
  }
  const chainPort = await takePort(ports.chain ?? 8_545)
  const beginChain = async () => {
    if (fresh) forget()
    else repair(files.chain, files.chainCopy)
    return await startChain({ stateFolder, stateFile: files.chain, port: chainPort, fresh, abort })
  }
  let chain = await step('Starting the chain', beginChain)
  opened.defer(() => chain.stop())
  if (!fresh && !(await chainHasTown(stateFolder, chain.rpcUrl))) {
    onNotice("The town's chain was not saved when it was last stopped, so the town begins afresh.")
    await chain.stop()
    fresh = true
    chain = await step('Starting the chain anew', beginChain)
  }
  watch(chain)
  const { rpcUrl } = chain

  // The index is made anew each time: the chain tells it all in a second or two, while ponder would
  // wait half a minute for the lock of its predecessor, and a chain that was killed may have lost
  // blocks which the index remembers. In a database that isn't ours we don't leave a schema behind
  // for each start; there, one that was left in order is taken up again.
  const hash = hashFiles('indexer', 'sdk', 'package-lock.json')
  const known = readJson<IndexMarker>(files.index)
  const keepsIndex = process.env.DATABASE_URL && known?.clean && known.hash === hash
  const index: IndexMarker = {
    schema: keepsIndex ? known.schema : `homing_${randomBytes(4).toString('hex')}`,
    hash,
    clean: false,
  }
  forgetPostgres(stateFolder)
  writeJson(files.index, index)

  const databasePort = await takePort(ports.database ?? 42_070)
  const database = startDatabase(stateFolder, databasePort, step, abort)
  database.catch(() => {})
  opened.defer(async () => (await database.catch(() => undefined))?.service?.stop())

  if (fresh) {
    await step('Deploying the contracts', () => deployTown(stateFolder, rpcUrl, abort))
    if (seed) await step('Moving the town in', () => seedTown(stateFolder, rpcUrl, abort))
  }
  await setChainClock(rpcUrl)
  if (fresh) await markTown({ stateFolder, seed }, rpcUrl)
  if (heartbeat) {
    const beat = startHeartbeat(rpcUrl)
    opened.defer(beat.stop)
  }
  const copies = setInterval(() => keepCopy(files.chain, files.chainCopy), 60_000)
  opened.defer(() => clearInterval(copies))

  const { service: databaseService, databaseUrl } = await database
  if (databaseService) watch(databaseService)
  const addressesFile = addressesFileOf(stateFolder)
  const indexer = await step('Starting the indexer', async () =>
    startIndexer({
      stateFolder,
      port: await takePort(ports.indexer ?? 42_069),
      databaseUrl,
      schema: index.schema,
      rpcUrl,
      addressesFile,
      abort,
    }),
  )
  watch(indexer)
  opened.defer(() => indexer.stop())
  const { indexerUrl } = indexer
  await step('Reading the chain into the index', () =>
    indexerAtHead(indexerUrl, rpcUrl, crashed, abort),
  )

  await pages
  const addresses = readJson<AddressesFile>(addressesFile)
  if (!addresses) throw new Error(`${addressesFile} is missing`)
  const page = await step('Opening the page', async () =>
    serve({
      folder: dappFolder,
      port: await takePort(ports.page ?? 5_173),
      config: await pageConfig(rpcUrl, addresses),
      rpcUrl,
      indexerUrl,
    }),
  )
  opened.defer(page.stop)
  await waitFor(async () => (await fetch(page.url)).ok || undefined, {
    what: 'The page did not answer',
    seconds: 10,
    unless: crashed,
    abort,
  })
  claim.openedAt(page.url)
  if (options.keeper && seed) {
    const keeper = startKeeper({ stateFolder, rpcUrl, addressesFile })
    watch(keeper)
    opened.defer(() => keeper.stop())
  }

  const everything = opened.move()
  let closing: Promise<void> | undefined
  return {
    url: page.url,
    rpcUrl,
    indexerUrl,
    addresses,
    crashed,
    close() {
      closing ??= (async () => {
        let inOrder = true
        crashed.catch(() => {
          inOrder = false
        })
        tidyUp = () => {
          keepCopy(files.chain, files.chainCopy)
          if (inOrder) writeJson(files.index, { ...index, clean: true })
        }
        await everything.disposeAsync()
      })()
      return closing
    },
  }
}

function stepper(onStep: (step: string, seconds?: number) => void, abort: AbortSignal) {
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    abort.throwIfAborted()
    const started = Date.now()
    onStep(name)
    const result = await work()
    onStep(name, (Date.now() - started) / 1_000)
    abort.throwIfAborted()
    return result
  }
}

async function startDatabase(
  stateFolder: string,
  port: number,
  step: ReturnType<typeof stepper>,
  abort: AbortSignal,
): Promise<{ service?: Service; databaseUrl: string }> {
  const own = process.env.DATABASE_URL
  if (own) return { databaseUrl: own }
  const service = await step('Starting the database', () => startPostgres(stateFolder, port, abort))
  return { service, databaseUrl: service.databaseUrl }
}

/** The chain writes its state in place; a copy that is known to be whole stands by. */
function keepCopy(file: string, copy: string): void {
  if (readJson(file) === undefined) return
  copyFileSync(file, `${copy}.new`)
  renameSync(`${copy}.new`, copy)
}

function repair(file: string, copy: string): void {
  if (readJson(file) !== undefined) return
  rmSync(file, { force: true })
  if (existsSync(copy)) copyFileSync(copy, file)
}
