import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFile } from './createFile.ts'
import { homingFolder } from './paths.ts'
import { processIdentity } from './processIdentity.ts'
import { readJson } from './readJson.ts'

interface Holder {
  pid: number
  identity: string
}

/** Does the work while no other process of this checkout does the work of that name. */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  abort?: AbortSignal,
): Promise<T> {
  const file = path.join(homingFolder, `${name}.lock.json`)
  mkdirSync(homingFolder, { recursive: true })
  const self: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  while (!createFile(file, JSON.stringify(self))) {
    abort?.throwIfAborted()
    const holder = readJson<Holder>(file)
    if (!holder || processIdentity(holder.pid) !== holder.identity) rmSync(file, { force: true })
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
