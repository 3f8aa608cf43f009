import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { type GuardedOptions, guarded } from './guarded.ts'
import { repoRoot } from './paths.ts'
import { StartError } from './StartError.ts'
import { tailOf } from './tailOf.ts'

interface RunOptions extends Omit<GuardedOptions, 'output' | 'recordFile'> {
  stateFolder: string
  abort?: AbortSignal
}

/** Runs a program to its end with its output in a log; when it fails, says so with the log's end. */
export async function run(
  name: string,
  command: string,
  args: string[],
  { stateFolder, abort, ...options }: RunOptions,
): Promise<void> {
  abort?.throwIfAborted()
  const logFile = path.join(stateFolder, 'logs', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w')
  const program = guarded(command, args, { ...options, output: log })
  closeSync(log)
  const stop = () => void program.stop()
  abort?.addEventListener('abort', stop)
  const code = await program.exited
  abort?.removeEventListener('abort', stop)
  abort?.throwIfAborted()
  if (code !== 0) {
    const where = path.relative(repoRoot, logFile)
    throw new StartError(
      `The step "${name}" failed (code ${code}). Its log is ${where}, which ends with:\n${tailOf(logFile)}`,
    )
  }
}
