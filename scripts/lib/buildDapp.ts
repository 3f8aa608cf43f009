import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashFiles } from './hashFiles.ts'
import { repoRoot } from './paths.ts'
import { run } from './run.ts'

export const dappFolder = path.join(repoRoot, 'dapp', 'dist')

/** Builds the pages, unless what is there was made from these very sources. */
export async function buildDapp(stateFolder: string, abort?: AbortSignal): Promise<void> {
  const hash = hashFiles('dapp', 'sdk', 'package-lock.json')
  // The stamp lies among what was built: whoever empties that folder takes it along.
  const stampFile = path.join(dappFolder, '.homing-stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  const vite = path.join(repoRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  await run('dapp', process.execPath, [vite, 'build'], {
    stateFolder,
    cwd: path.join(repoRoot, 'dapp'),
    env: { ...process.env, NODE_ENV: 'production' },
    ...(abort ? { abort } : {}),
  })
  writeFileSync(stampFile, hash)
}
