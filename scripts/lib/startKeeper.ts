import path from 'node:path'
import { repoRoot } from './paths.ts'
import { type Service, startService } from './startService.ts'

interface TownKeeper {
  stateFolder: string
  rpcUrl: string
  addressesFile: string
}

/** Starts a keeper that looks once a minute; what it does stands in its log. */
export function startKeeper({ stateFolder, rpcUrl, addressesFile }: TownKeeper): Service {
  const script = path.join(repoRoot, 'scripts', 'keeper.ts')
  const args = [script, '--rpc', rpcUrl, '--addresses', addressesFile, '--every', '60']
  // A key of yours is for a chain of yours.
  const env = { ...process.env, HOMING_KEEPER_KEY: undefined }
  return startService('keeper', process.execPath, args, { stateFolder, env })
}
