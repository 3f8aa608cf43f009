import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { type GuardedOptions, guarded } from './guarded.ts'
import { repoRoot } from './paths.ts'
import { StartError } from './StartError.ts'
import { tailOf } from './tailOf.ts'

export interface Service {
  name: string
  /** Rejects with a sentence when the program ends before it was asked to; otherwise stays open. */
  crashed: Promise<never>
  stop(): Promise<void>
}

export interface ServiceOptions extends Omit<GuardedOptions, 'output' | 'recordFile'> {
  stateFolder: string
}

/** Starts a program that runs as long as the town: its output goes to a log, its ids to a record. */
export function startService(
  name: string,
  command: string,
  args: string[],
  { stateFolder, ...options }: ServiceOptions,
): Service {
  const logFile = path.join(stateFolder, 'logs', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  mkdirSync(path.join(stateFolder, 'processes'), { recursive: true })
  const log = openSync(logFile, 'w')
  const recordFile = path.join(stateFolder, 'processes', `${name}.json`)
  const service = guarded(command, args, { ...options, output: log, recordFile })
  closeSync(log)

  let stopping = false
  const crashed = new Promise<never>((_, reject) => {
    service.exited.then((code) => {
      if (stopping) return
      const where = path.relative(repoRoot, logFile)
      reject(
        new StartError(
          `The ${name} ended unexpectedly (code ${code}). Its log is ${where}, which ends with:\n${tailOf(logFile)}`,
        ),
      )
    })
  })
  // Whoever waits for it hears of it; nobody waiting is no reason to end with a stack.
  crashed.catch(() => {})
  return {
    name,
    crashed,
    async stop() {
      stopping = true
      await service.stop()
    },
  }
}
