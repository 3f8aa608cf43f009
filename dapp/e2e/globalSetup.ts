import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openTown } from '../../scripts/lib/openTown.ts'

/** Opens a town of its own, with its people moved in, and closes it after the last test. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const stateFolder = mkdtempSync(path.join(os.tmpdir(), 'homing-e2e-'))
  const town = await openTown({
    stateFolder,
    fresh: true,
    ports: { chain: 0, indexer: 0, database: 0, page: 0 },
    heartbeat: false,
  })
  process.env.HOMING_URL = town.url
  process.env.HOMING_RPC = town.rpcUrl

  return async () => {
    await town.close()
    rmSync(stateFolder, { recursive: true, force: true })
  }
}
