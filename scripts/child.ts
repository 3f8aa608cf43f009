// Runs one program and makes sure that it doesn't outlive the process that asked for it. The parent
// holds the other end of our standard input: when that closes, for whatever reason (even SIGKILL),
// the program and everything it started are ended.
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { processIdentity } from './lib/processIdentity.ts'
import type { ProcessRecord } from './lib/processRecord.ts'

const GRACE_MS = 5_000

interface Options {
  signal: 'SIGTERM' | 'SIGINT'
  recordFile?: string
  uid?: number
  gid?: number
}

const options: Options = JSON.parse(process.argv[2] ?? '{}')
const [command = '', ...args] = process.argv.slice(3)

const { uid, gid } = options
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === undefined ? {} : { uid, gid }),
})

let stopping = false

function stop(): void {
  if (stopping) return
  stopping = true
  child.kill(options.signal)
  setTimeout(endGroup, GRACE_MS)
}

/** We lead the group, so this ends us too. PostgreSQL's workers, which leave it, end by themselves. */
function endGroup(): void {
  forget()
  process.kill(-process.pid, 'SIGKILL')
}

function forget(): void {
  if (options.recordFile) rmSync(options.recordFile, { force: true })
}

process.stdin.resume()
process.stdin.on('end', stop).on('error', stop).on('close', stop)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

child.on('spawn', () => {
  if (!options.recordFile || child.pid === undefined) return
  const record: ProcessRecord = {
    guard: { pid: process.pid, identity: processIdentity(process.pid) ?? '' },
    child: { pid: child.pid, identity: processIdentity(child.pid) ?? '' },
    signal: options.signal,
  }
  writeFileSync(options.recordFile, JSON.stringify(record))
})

child.on('error', (error) => {
  console.error(error.message)
  forget()
  process.exit(127)
})

child.on('exit', (code, signal) => {
  if (stopping) endGroup()
  forget()
  // What the program itself started goes with it; we are deaf to this signal from here on.
  stopping = true
  process.kill(-process.pid, 'SIGTERM')
  if (signal) console.error(`ended by ${signal}`)
  process.exit(code ?? 1)
})
