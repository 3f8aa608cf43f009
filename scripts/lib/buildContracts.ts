import { existsSync } from 'node:fs'
import path from 'node:path'
import { hashFiles } from './hashFiles.ts'
import { homingFolder, repoRoot } from './paths.ts'
import { readJson } from './readJson.ts'
import { run } from './run.ts'
import { writeJson } from './writeJson.ts'

const stampFile = path.join(homingFolder, 'contracts.json')

/** Compiles the contracts and generates their types, unless that was done for these very sources. */
export async function buildContracts(stateFolder: string, abort?: AbortSignal): Promise<void> {
  const isThere = ['artifacts', 'typechain-types'].every((folder) =>
    existsSync(path.join(repoRoot, folder)),
  )
  if (isThere && readJson<{ hash: string }>(stampFile)?.hash === sourcesHash()) return
  // Tests aren't needed to run a town, and compiling them takes longer than the rest.
  await run('contracts', process.execPath, [hardhat, 'build', '--no-tests'], {
    stateFolder,
    ...(abort ? { abort } : {}),
  })
  stampContracts()
}

/** Says that what is there was made from these very sources. */
export function stampContracts(): void {
  writeJson(stampFile, { hash: sourcesHash() })
}

function sourcesHash(): string {
  return hashFiles('contracts', 'hardhat.config.ts', 'package-lock.json')
}

export const hardhat = path.join(repoRoot, 'node_modules', 'hardhat', 'dist', 'src', 'cli.js')
