import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hashFiles } from './hashFiles.ts'
import { repoRoot } from './paths.ts'
import { readJson } from './readJson.ts'
import { rpc } from './rpc.ts'
import { run } from './run.ts'
import { writeJson } from './writeJson.ts'

/** Says that the chain of this folder has the contracts and the people of the demo town. */
interface TownMarker {
  hash: string
  seeded: boolean
  head: { number: string; hash: string }
}

interface Block {
  number: string
  hash: string
}

interface TownPlace {
  stateFolder: string
  seed: boolean
}

export function addressesFileOf(stateFolder: string): string {
  return path.join(stateFolder, 'addresses.json')
}

/** Why a persisted town can't be used: `none` means that it can. */
export function townProblem({ stateFolder, seed }: TownPlace): 'none' | 'absent' | 'changed' {
  const marker = readJson<TownMarker>(markerFileOf(stateFolder))
  if (!marker || !existsSync(addressesFileOf(stateFolder))) return 'absent'
  return marker.hash === townHash() && marker.seeded === seed ? 'none' : 'changed'
}

/** Whether the running chain is the one that was seeded, and not one that lost its state since. */
export async function chainHasTown(stateFolder: string, rpcUrl: string): Promise<boolean> {
  const head = readJson<TownMarker>(markerFileOf(stateFolder))?.head
  if (!head) return false
  const block = await rpc<Block | null>(rpcUrl, 'eth_getBlockByNumber', [head.number, false])
  return block?.hash === head.hash
}

export function forgetTown(stateFolder: string): void {
  for (const file of [markerFileOf(stateFolder), addressesFileOf(stateFolder)]) {
    rmSync(file, { force: true })
  }
}

export async function deployTown(stateFolder: string, rpcUrl: string, abort: AbortSignal) {
  const script = path.join(repoRoot, 'scripts', 'deploy.ts')
  // The demo brings what a real chain has already: a token to pay with.
  const args = [script, '--demo', '--rpc', rpcUrl, '--out', addressesFileOf(stateFolder)]
  await run('deploy', process.execPath, args, { stateFolder, abort })
}

export async function seedTown(stateFolder: string, rpcUrl: string, abort: AbortSignal) {
  const script = path.join(repoRoot, 'scripts', 'town', 'seed.ts')
  const args = [script, '--rpc', rpcUrl, '--addresses', addressesFileOf(stateFolder)]
  await run('seed', process.execPath, args, { stateFolder, abort })
}

export async function markTown({ stateFolder, seed }: TownPlace, rpcUrl: string): Promise<void> {
  const { number, hash } = await rpc<Block>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  const marker: TownMarker = { hash: townHash(), seeded: seed, head: { number, hash } }
  writeJson(markerFileOf(stateFolder), marker)
}

/** Everything that decides what a fresh town looks like. */
function townHash(): string {
  return hashFiles(
    'contracts',
    'hardhat.config.ts',
    'ignition',
    'scripts/deploy.ts',
    'scripts/deploy',
    'scripts/town',
  )
}

function markerFileOf(stateFolder: string): string {
  return path.join(stateFolder, 'town.json')
}
