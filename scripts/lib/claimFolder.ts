import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFile } from './createFile.ts'
import { processIdentity } from './processIdentity.ts'
import type { ProcessRecord } from './processRecord.ts'
import { readJson } from './readJson.ts'
import { StartError } from './StartError.ts'
import { writeJson } from './writeJson.ts'

interface Owner {
  pid: number
  identity: string
  url?: string
}

/**
 * Makes this process the only one that works with a town's folder. Where an earlier one was killed
 * outright, its children that still run are ended first: only those that we wrote down, and only if
 * the process with that id is still the one we started.
 */
export async function claimFolder(
  folder: string,
): Promise<{ openedAt(url: string): void; release(): void }> {
  mkdirSync(folder, { recursive: true })
  const ownerFile = path.join(folder, 'owner.json')
  const self: Owner = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  while (!createFile(ownerFile, JSON.stringify(self))) {
    const other = readJson<Owner>(ownerFile)
    if (other && processIdentity(other.pid) === other.identity) {
      const where = other.url ? `, at ${other.url}` : ''
      throw new StartError(
        `This town is already open${where} (process ${other.pid}). Stop that one first, or use it.`,
      )
    }
    rmSync(ownerFile, { force: true })
  }
  await endLeftovers(path.join(folder, 'processes'))
  return {
    openedAt: (url) => writeJson(ownerFile, { ...self, url }),
    release: () => rmSync(ownerFile, { force: true }),
  }
}

async function endLeftovers(recordsFolder: string): Promise<void> {
  if (!existsSync(recordsFolder)) return
  const records = readdirSync(recordsFolder).map((name) => path.join(recordsFolder, name))
  await Promise.all(
    records.map(async (file) => {
      const record = readJson<ProcessRecord>(file)
      if (record) await end(record)
      rmSync(file, { force: true })
    }),
  )
}

async function end({ guard, child, signal }: ProcessRecord): Promise<void> {
  const running = () =>
    [guard, child].filter(({ pid, identity }) => identity && processIdentity(pid) === identity)
  // The guard of a parent that is gone is ending its child already; it needs at most five seconds.
  for (const { pid } of running()) if (pid === child.pid) send(pid, signal)
  for (let waited = 0; waited < 7_000 && running().length > 0; waited += 50) await sleep(50)
  for (const { pid } of running()) send(pid, 'SIGKILL')
  for (let waited = 0; waited < 2_000 && running().length > 0; waited += 50) await sleep(50)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime, which is what we wanted.
  }
}
