export interface Totals {
  passed: number
  failed: number
}

export interface SuiteTools {
  /** Runs a program, shows what it prints, and returns that together with its exit code. */
  exec(
    command: string,
    args: string[],
    options?: { cwd?: string; env?: NodeJS.ProcessEnv },
  ): Promise<{ code: number; output: string }>
  print(text: string | Uint8Array): void
  /** A new empty folder, gone when the run ends. */
  tempFolder(): string
  /** `npm test -- solidity --grep pause`: what stands after the suite's name goes to its runner. */
  extraArgs: string[]
}

export interface Suite {
  name: string
  title: string
  /**
   * `measured`: it counts seconds, as a person in a browser does, so nothing may hold it up. `patient`: it only computes,
   * however long it takes, so it may run beside one that is measured, with what that leaves of the cores.
   */
  pace?: 'measured' | 'patient'
  run(tools: SuiteTools): Promise<Totals>
}
