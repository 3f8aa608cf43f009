import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoEuroAbi } from '@homing/sdk/abi/demoEuroAbi'
import { parseAddressesFile } from '@homing/sdk/addresses/parseAddressesFile'
import { createPublicClient, http } from 'viem'
import { deployHoming } from '../../scripts/deploy/deployHoming.ts'
import { startChain } from '../../scripts/lib/anvil.ts'
import { freePort } from '../../scripts/lib/freePort.ts'
import { startPostgres } from '../../scripts/lib/postgres.ts'
import { seedTown } from '../../scripts/town/seedTown.ts'
import { town } from '../../scripts/town/town.ts'
import { townChain } from '../../scripts/town/townChain.ts'
import { townStart } from '../../scripts/town/townStart.ts'
import { allTables } from './allTables.ts'
import { compareWithChain } from './compareWithChain.ts'
import { liveASmallPlan } from './liveASmallPlan.ts'
import { liveOnWeeks } from './liveOnWeeks.ts'
import { tipInBadMoney } from './tipInBadMoney.ts'
import { tradeVouchers } from './tradeVouchers.ts'

// A real chain with the demo town, a real database, and an indexer that is killed where it hurts.
const root = path.resolve(import.meta.dirname, '..', '..')
const stateFolder = mkdtempSync(path.join(tmpdir(), 'homing-crash-'))
const addressesFile = path.join(stateFolder, 'addresses.json')
const abort = new AbortController()
const cleanUp: (() => Promise<unknown> | unknown)[] = []
let rpcUrl = ''
let databaseUrl = ''

before(async () => {
  const stateFile = path.join(stateFolder, 'chain.json')
  const port = await freePort(0)
  const chain = await startChain({ stateFolder, stateFile, port, fresh: true, abort: abort.signal })
  cleanUp.push(chain.stop)
  rpcUrl = chain.rpcUrl
  const database = await startPostgres(stateFolder, await freePort(0), abort.signal)
  cleanUp.push(database.stop)
  databaseUrl = database.databaseUrl

  const addresses = await deployHoming(rpcUrl, { demo: true })
  writeFileSync(addressesFile, JSON.stringify(addresses))
  await seedTown(rpcUrl, addresses)
})

after(async () => {
  for (const tidy of cleanUp.reverse()) await tidy()
  rmSync(stateFolder, { recursive: true, force: true })
})

test('killed in mid-sync and while following the chain, it ends with the tables of a clean sync', async () => {
  const head = await headOfChain()

  const first = await startIndexer('killed')
  await first.reaches(1)
  const reached = await first.kill()
  assert.ok(reached < head, `the first kill came in mid-sync (block ${reached} of ${head})`)

  const second = await startIndexer('killed')
  await second.reaches(head)
  const busy = goOnLiving()
  await second.reaches(head + 3)
  await second.kill()
  await busy

  const end = await headOfChain()
  const third = await startIndexer('killed')
  await third.reaches(end)
  const afterCrashes = await third.tables()
  await third.kill()

  const clean = await startIndexer('clean')
  await clean.reaches(end)
  const expected = await clean.tables()
  await clean.kill()

  const names = Object.keys(expected)
  assert.ok(names.length >= 30, `all tables were read (${names.length})`)
  const empty = names.filter((name) => expected[name]?.length === 0)
  assert.deepEqual(empty, [], 'no table is empty')
  for (const name of names) assert.deepEqual(afterCrashes[name], expected[name], name)

  const accounts = expected.accounts?.reduce(
    (sum, { balance }) => sum + BigInt(String(balance)),
    0n,
  )
  assert.equal(accounts, await moneyInTheVault(), 'the pools add up to what the vault has')

  const kinds = (name: string) => [...new Set(expected[name]?.map(({ kind }) => kind))].sort()
  assert.deepEqual(kinds('subscriptionEvents'), ['bought', 'paused', 'refunded', 'resumed'])
  assert.deepEqual(kinds('coverMovements'), ['drawn', 'freed', 'grown', 'repaid'])
  assert.deepEqual(kinds('shareEvents'), [
    'activated',
    'bought',
    'given',
    'left',
    'nominated',
    'offered',
    'queued',
    'repaid',
    'returned',
    'sold',
    'takenBack',
  ])
  for (const { id, kind, holder, receiver } of expected.shareEvents ?? []) {
    assert.ok(kind !== 'given' || holder !== receiver, `${id}: nobody gives to itself`)
  }
  const hops = expected.weekLots?.flatMap(({ path }) => path as { kind: string }[])
  assert.deepEqual([...new Set(hops?.map(({ kind }) => kind))].sort(), [
    'bought',
    'forfeited',
    'given',
    'offered',
    'paidOut',
    'sold',
    'takenBack',
    'used',
  ])
  for (const { id, planId, keeper } of expected.releases ?? []) {
    assert.ok(planId && keeper, `release ${id} says of which plan, and who asked for it`)
  }
  await compareWithChain(expected, rpcUrl, parseAddressesFile(readFileSync(addressesFile, 'utf8')))
})

async function moneyInTheVault(): Promise<bigint> {
  const { contracts } = parseAddressesFile(readFileSync(addressesFile, 'utf8'))
  return await createPublicClient({ transport: http(rpcUrl) }).readContract({
    address: contracts.DemoEuro ?? '0x',
    abi: demoEuroAbi,
    functionName: 'balanceOf',
    args: [contracts.EscrowVault],
  })
}

const headOfChain = async () =>
  Number(await createPublicClient({ transport: http(rpcUrl), cacheTime: 0 }).getBlockNumber())

/** Ten more purchases and what comes after them, so that the indexer is in the middle of something. */
async function goOnLiving() {
  const chain = await townChain(rpcUrl)
  const start = townStart(BigInt(Math.floor(Date.now() / 1_000)))
  const people = town(chain, await deployHoming(rpcUrl, { demo: true }), start)
  for (let i = 0; i < 10; i++) {
    await people.buy({ buyer: 19, merchant: 1, offer: 0, quantity: 1, link: 3 })
    await sleep(50)
  }
  const drinks = await people.buy({ buyer: 19, merchant: 1, offer: 0, quantity: 4 })
  assert.ok(drinks, 'the bar has something left to sell')
  await tradeVouchers(people, drinks)
  await tipInBadMoney(people)
  await liveASmallPlan(people)
  await liveOnWeeks(people)
}

async function startIndexer(schema: string) {
  const port = await freePort(0)
  const folder = path.join(root, 'indexer')
  const args = [path.join(root, 'node_modules/ponder/dist/esm/bin/ponder.js'), 'start']
  args.push('--root', folder, '--schema', schema, '--port', String(port), '--hostname', '127.0.0.1')
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // The test runner talks to its own children through this.
      NODE_TEST_CONTEXT: undefined,
      DATABASE_URL: databaseUrl,
      PONDER_RPC_URL_31337: rpcUrl,
      HOMING_ADDRESSES: addressesFile,
      PONDER_TELEMETRY_DISABLED: '1',
    },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      log = (log + chunk).slice(-4_000)
    })
  }
  const exited = once(child, 'exit')
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await exited
  }
  cleanUp.push(kill)

  const url = `http://127.0.0.1:${port}`
  let lastSeen = 0
  const reached = async () => {
    const response = await fetch(`${url}/status`).catch(() => undefined)
    if (!response?.ok) return 0
    const { homing } = (await response.json()) as { homing?: { block: { number: number } } }
    lastSeen = homing?.block.number ?? 0
    return lastSeen
  }
  return {
    async kill() {
      await kill()
      return lastSeen
    },
    async reaches(block: number) {
      const deadline = Date.now() + 180_000
      while ((await reached()) < block) {
        if (child.exitCode !== null) throw new Error(`The indexer ended by itself:\n${log}`)
        if (Date.now() > deadline)
          throw new Error(`The indexer never came to block ${block}:\n${log}`)
        await sleep(20)
      }
    },
    tables: () => allTables(`${url}/graphql`),
  }
}
