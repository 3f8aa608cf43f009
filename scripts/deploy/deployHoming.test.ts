import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createPublicClient, http } from 'viem'
import { startChain } from '../lib/anvil.ts'
import { freePort } from '../lib/freePort.ts'
import { checkWiring } from './checkWiring.ts'
import { deployHoming } from './deployHoming.ts'

const stateFolder = mkdtempSync(path.join(tmpdir(), 'homing-deploy-'))
const stops: (() => Promise<void>)[] = []
after(async () => {
  for (const stop of stops) await stop()
  rmSync(stateFolder, { recursive: true, force: true })
})

async function newChain(name: string): Promise<string> {
  const { rpcUrl, stop } = await startChain({
    stateFolder: path.join(stateFolder, name),
    stateFile: path.join(stateFolder, `${name}.json`),
    port: await freePort(0),
    fresh: true,
    abort: new AbortController().signal,
  })
  stops.push(stop)
  return rpcUrl
}

test('the same salt gives the same addresses, on a new chain and on one where they stand', async () => {
  const [one, two] = [await newChain('one'), await newChain('two')]
  const first = await deployHoming(one, { demo: true })
  const blocks = await createPublicClient({ transport: http(one) }).getBlockNumber()

  assert.deepEqual(await deployHoming(two, { demo: true }), first)
  assert.deepEqual(await deployHoming(one, { demo: true }), first)
  const client = createPublicClient({ transport: http(one), cacheTime: 0 })
  assert.equal(await client.getBlockNumber(), blocks, 'the second deployment sends nothing')

  // Play money can come later.
  const other = await deployHoming(two, { salt: 'another town' })
  assert.notEqual(other.contracts.EscrowVault, first.contracts.EscrowVault)
  assert.ok(!('DemoEuro' in other.contracts))
  const later = await deployHoming(two, { salt: 'another town', demo: true })
  assert.deepEqual({ ...later.contracts, ...other.contracts }, later.contracts)
  assert.ok(later.contracts.DemoEuro)

  const strangers = { ...first.contracts, EscrowVault: other.contracts.EscrowVault }
  const wired = createPublicClient({ transport: http(two) })
  await assert.rejects(checkWiring(wired, deployed(strangers)), /MerchantRegistry\.vault is 0x/)
  const nowhere = {
    ...first.contracts,
    Tips: '0x000000000000000000000000000000000000dEaD' as const,
  }
  await assert.rejects(checkWiring(wired, deployed(nowhere)), /There is no Tips/)
})

function deployed({ DemoEuro: _, Cornerstone: __, ...contracts }: Record<string, `0x${string}`>) {
  return contracts as Parameters<typeof checkWiring>[1]
}
