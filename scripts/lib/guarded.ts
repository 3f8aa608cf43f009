import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { repoRoot } from './paths.ts'

export interface GuardedOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Where its output goes: our own output, a pipe to read it, or the number of an open file. */
  output: 'inherit' | 'pipe' | number
  /** The signal that makes the program end in order. */
  signal?: 'SIGTERM' | 'SIGINT'
  /** Where to write down its process ids. */
  recordFile?: string
  uid?: number
  gid?: number
  /** Whether it gets only what others leave of the cores. */
  isPatient?: boolean
}

export interface Guarded {
  process: ChildProcess
  /** Settles when the program and its guard are gone; never rejects. */
  exited: Promise<number>
  /** Asks it to end, waits, and insists after five seconds. */
  stop(): Promise<void>
}

/** Starts a program that can't outlive us, in a process group of its own (see scripts/child.ts). */
export function guarded(command: string, args: string[], options: GuardedOptions): Guarded {
  const { signal = 'SIGTERM', recordFile, uid, gid, output } = options
  const child = spawn(
    process.execPath,
    [
      path.join(repoRoot, 'scripts', 'child.ts'),
      JSON.stringify({ signal, recordFile, uid, gid }),
      command,
      ...args,
    ],
    {
      cwd: options.cwd ?? repoRoot,
      env: options.env ?? process.env,
      stdio: ['pipe', output, output],
      // Ctrl-C in a terminal goes to the whole foreground group; the order of ending is ours to choose.
      detached: true,
    },
  )
  child.stdin?.on('error', () => {})
  // Before it starts anything itself: what it starts is as patient.
  if (options.isPatient && child.pid !== undefined) {
    os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  }
  const exited = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', () => {
      // If somebody killed the guard alone, what it guarded is still in its group.
      if (child.pid !== undefined) {
        try {
          process.kill(-child.pid, 'SIGKILL')
        } catch {}
      }
    })
    // Later than "exit": only now everything that it printed has been read.
    child.on('close', (code) => resolve(code ?? 1))
  })
  return {
    process: child,
    exited,
    async stop() {
      child.stdin?.destroy()
      await exited
    },
  }
}
