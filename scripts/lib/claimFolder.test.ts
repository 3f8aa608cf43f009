import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { claimFolder } from './claimFolder.ts'
import { processIdentity } from './processIdentity.ts'
import type { ProcessRecord } from './processRecord.ts'
import { StartError } from './StartError.ts'
import { writeJson } from './writeJson.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'homing claim '))
  mkdirSync(path.join(folder, 'processes'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
const record = (pid: number, identity: string): ProcessRecord => ({
  guard: { pid, identity },
  child: { pid, identity },
  signal: 'SIGTERM',
})

test('a town that is open is not opened again, and says where it is', async () => {
  const claim = await claimFolder(folder)
  claim.openedAt('http://localhost:1234')
  await assert.rejects(
    claimFolder(folder),
    (error) => error instanceof StartError && error.message.includes('http://localhost:1234'),
  )
  claim.release()
  const again = await claimFolder(folder)
  again.release()
  assert.equal(existsSync(path.join(folder, 'owner.json')), false)
})

test('the claim of a process that is gone, or whose id is used again, does not count', async () => {
  for (const owner of [
    { pid: 2 ** 22 + 1, identity: 'long ago' },
    { pid: process.pid, identity: 'somebody who had this id before' },
  ]) {
    writeJson(path.join(folder, 'owner.json'), owner)
    const claim = await claimFolder(folder)
    claim.release()
  }
})

test('a child that was left behind is ended', async () => {
  const child = sleeper()
  const pid = child.pid ?? 0
  writeJson(path.join(folder, 'processes', 'chain.json'), record(pid, processIdentity(pid) ?? ''))
  const claim = await claimFolder(folder)
  claim.release()
  assert.equal(processIdentity(pid), undefined)
})

test('a stranger who was given the id of a child that is gone is left alone', async () => {
  const stranger = sleeper()
  const pid = stranger.pid ?? 0
  writeJson(path.join(folder, 'processes', 'chain.json'), record(pid, 'another boot, another time'))
  const claim = await claimFolder(folder)
  claim.release()
  assert.notEqual(processIdentity(pid), undefined)
  stranger.kill()
})
