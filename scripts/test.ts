// `npm test`: every suite, and one line for each at the end. Beside the browser's two, which measure seconds, runs
// what only computes and yields; the others two at a time. `npm test -- solidity` runs one of them, and what
// follows its name goes to its runner:
// `npm test -- solidity --grep Rounding`.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type Guarded, guarded } from './lib/guarded.ts'
import type { Suite, SuiteTools, Totals } from './lib/suite.ts'
import { add, suites } from './lib/suites.ts'

const AT_A_TIME = 2

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
const programs = new Set<Guarded>()
/** What the suites under way have said, when they began, and how to show it. */
const running = new Map<string, { started: number; show(): void }>()
const report: string[] = []
let sum: Totals = { passed: 0, failed: 0 }
let ended = false

async function end(code: number): Promise<never> {
  ended = true
  // Whoever stops a run that hangs wants to know where.
  for (const { show } of running.values()) show()
  await Promise.all([...programs].map((program) => program.stop()))
  rmSync(temp, { recursive: true, force: true })
  process.exit(code)
}

process.on('SIGINT', () => void end(130))
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(143))
// The bootstrap holds the other end of this channel; if it's gone, nobody waits for the result.
process.on('disconnect', () => void end(143))
process.channel?.unref()

function toolsFor(print: SuiteTools['print'], isPatient: boolean): SuiteTools {
  return {
    extraArgs,
    print,
    tempFolder: () => mkdtempSync(path.join(temp, 'suite-')),
    async exec(command, args, { cwd, env } = {}) {
      const program = guarded(command, args, {
        output: 'pipe',
        isPatient,
        ...(cwd ? { cwd } : {}),
        // A pipe is no terminal, so programs have to be told that somebody sees their colours.
        env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
      })
      programs.add(program)
      let output = ''
      program.process.stdout?.on('data', (chunk: Buffer) => {
        print(chunk)
        output += chunk.toString()
      })
      program.process.stderr?.on('data', print)
      const code = await program.exited
      programs.delete(program)
      return { code, output: stripVTControlCharacters(output) }
    },
  }
}

/** Live, a suite shows what it says as it says it; else all of it when it is through. */
async function runSuite(suite: Suite, isLive: boolean, isPatient = false): Promise<void> {
  const started = Date.now()
  const said: (string | Uint8Array)[] = [`\n── ${suite.title}\n\n`]
  const show = () => {
    for (const chunk of said.splice(0)) process.stdout.write(chunk)
  }
  if (isLive) show()
  else console.log(`· ${suite.name} begins`)
  running.set(suite.name, { started, show })
  const totals = await suite.run(
    toolsFor((chunk) => {
      said.push(chunk)
      if (isLive) show()
    }, isPatient),
  )
  if (ended) return
  running.delete(suite.name)
  show()
  const isEmpty = totals.passed + totals.failed === 0
  if (isEmpty) totals.failed = 1
  sum = add(sum, totals)
  const seconds = secondsSince(started)
  const result = isEmpty ? 'ran no test' : `${totals.passed} passed, ${totals.failed} failed`
  report.push(`${totals.failed ? '✖' : '✔'} ${suite.name.padEnd(10)} ${result} (${seconds} s)`)
  if (!isLive) console.log(`\n${report.at(-1)}`)
}

const secondsSince = (started: number) => ((Date.now() - started) / 1_000).toFixed(0)

const [build, ...others] = chosen
if (build) await runSuite(build, true)

const measured = others.filter(({ pace }) => pace === 'measured')
// In the order of the list, each as soon as there is room for it.
const queue = others.filter(({ pace }) => pace !== 'measured')
let isMeasuring = measured.length > 0
const ticker = setInterval(() => {
  const under = [...running].map(([name, { started }]) => `${name} ${secondsSince(started)} s`)
  if (!isMeasuring && others.length > 1) console.log(`  still at it: ${under.join(', ')}`)
}, 30_000)
const worker = async () => {
  while (!ended) {
    const next = queue.findIndex(({ pace }) => !isMeasuring || pace === 'patient')
    const [suite] = next < 0 ? [] : queue.splice(next, 1)
    if (!suite) return
    await runSuite(suite, others.length === 1, isMeasuring)
  }
}
const beside = worker()
if (!ended) await Promise.all(measured.map((suite, place) => runSuite(suite, place === 0)))
isMeasuring = false
await Promise.all([beside.then(worker), ...Array.from({ length: AT_A_TIME - 1 }, worker)])
clearInterval(ticker)

if (!ended) {
  console.log(`\n${report.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed`)
  await end(sum.failed === 0 && sum.passed > 0 ? 0 : 1)
}
