// `npm test`: every suite, one after the other, and one line at the end. `npm test -- solidity` runs
// one of them, and what follows its name goes to its runner: `npm test -- solidity --grep Rounding`.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type Guarded, guarded } from './lib/guarded.ts'
import type { SuiteTools, Totals } from './lib/suite.ts'
import { add, suites } from './lib/suites.ts'

const [wanted, ...extraArgs] = process.argv.slice(2)
// Every suite needs the compiled contracts, and compiling what is compiled takes a moment.
const chosen = suites.filter(({ name }) => !wanted || name === wanted || name === 'build')
if (wanted && !chosen.some(({ name }) => name === wanted)) {
  console.error(
    `There is no suite "${wanted}". There are: ${suites.map((s) => s.name).join(', ')}.`,
  )
  process.exit(1)
}

const temp = mkdtempSync(path.join(os.tmpdir(), 'homing-test-'))
let running: Guarded | undefined
let ended = false

async function end(code: number): Promise<never> {
  ended = true
  await running?.stop()
  rmSync(temp, { recursive: true, force: true })
  process.exit(code)
}

process.on('SIGINT', () => void end(130))
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(143))
// The bootstrap holds the other end of this channel; if it's gone, nobody waits for the result.
process.on('disconnect', () => void end(143))
process.channel?.unref()

const tools: SuiteTools = {
  extraArgs,
  tempFolder: () => mkdtempSync(path.join(temp, 'suite-')),
  async exec(command, args, { cwd, env } = {}) {
    const program = guarded(command, args, {
      output: 'pipe',
      ...(cwd ? { cwd } : {}),
      // A pipe is no terminal, so programs have to be told that somebody sees their colours.
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    })
    running = program
    let output = ''
    program.process.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      output += chunk.toString()
    })
    program.process.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk))
    const code = await program.exited
    running = undefined
    return { code, output: stripVTControlCharacters(output) }
  },
}

let sum: Totals = { passed: 0, failed: 0 }
const report: string[] = []
for (const suite of chosen) {
  if (ended) break
  const started = Date.now()
  console.log(`\n── ${suite.title}\n`)
  const totals = await suite.run(tools)
  const isEmpty = totals.passed + totals.failed === 0
  if (isEmpty) totals.failed = 1
  sum = add(sum, totals)
  const seconds = ((Date.now() - started) / 1_000).toFixed(0)
  const result = isEmpty ? 'ran no test' : `${totals.passed} passed, ${totals.failed} failed`
  report.push(`${totals.failed ? '✖' : '✔'} ${suite.name.padEnd(10)} ${result} (${seconds} s)`)
}

if (!ended) {
  console.log(`\n${report.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
  await end(sum.failed === 0 && sum.passed > 0 ? 0 : 1)
}
