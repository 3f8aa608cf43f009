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
  /** It measures seconds, as a person in a browser does: nothing runs beside it. */
  isAlone?: boolean
  run(tools: SuiteTools): Promise<Totals>
}
