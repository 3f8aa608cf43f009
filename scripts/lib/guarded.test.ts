import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { guarded } from './guarded.ts'
import { processIdentity } from './processIdentity.ts'

const node = process.execPath
/** Prints its own id and that of a child of its own, and stays until it is ended. */
const FAMILY = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  console.log(process.pid, child.pid)
  setInterval(() => {}, 1000)
`

async function gone(pids: number[]): Promise<boolean> {
  for (let waited = 0; waited < 8_000; waited += 50) {
    if (pids.every((pid) => processIdentity(pid) === undefined)) return true
    await sleep(50)
  }
  return false
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<number[]> {
  assert.ok(stream)
  const [chunk] = (await once(stream, 'data')) as [Buffer]
  return chunk.toString().trim().split(' ').map(Number)
}

test('what it started is gone with it', async () => {
  const family = guarded(node, ['-e', FAMILY], { output: 'pipe' })
  const pids = await firstLine(family.process.stdout)
  await family.stop()
  assert.ok(await gone(pids))
})

test('a program that ignores the first signal is ended all the same', async () => {
  const stubborn = `process.on('SIGTERM', () => {}); ${FAMILY}`
  const family = guarded(node, ['-e', stubborn], { output: 'pipe' })
  const pids = await firstLine(family.process.stdout)
  await family.stop()
  assert.ok(await gone(pids))
})

test('nothing outlives a parent that is killed outright', async () => {
  const parent = spawn(
    node,
    [
      '--input-type=module',
      '-e',
      `import { guarded } from ${JSON.stringify(path.join(import.meta.dirname, 'guarded.ts'))}
       guarded(process.execPath, ['-e', ${JSON.stringify(FAMILY)}], { output: 'inherit' })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const pids = await firstLine(parent.stdout)
  parent.kill('SIGKILL')
  assert.ok(await gone(pids))
})

test('the exit code comes up', async () => {
  const program = guarded(node, ['-e', 'process.exit(7)'], { output: 'pipe' })
  assert.equal(await program.exited, 7)
})

test('a program that does not exist is a code, not a crash', async () => {
  const program = guarded('/no/such/program', [], { output: 'pipe' })
  assert.equal(await program.exited, 127)
})
