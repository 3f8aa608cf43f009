import { globSync } from 'node:fs'
import path from 'node:path'
import { hardhat, stampContracts } from './buildContracts.ts'
import { repoRoot } from './paths.ts'
import { readJson } from './readJson.ts'
import type { Suite, SuiteTools, Totals } from './suite.ts'
import { totalsOf } from './totalsOf.ts'
import { withLock } from './withLock.ts'

const UNIT_TESTS = [
  'sdk/**/*.test.ts',
  'indexer/**/*.test.ts',
  'dapp/src/**/*.test.ts',
  'scripts/**/*.test.ts',
  'test/rules/**/*.test.ts',
  'test/vectors/*.test.ts',
]
const TYPESCRIPT_PROJECTS = ['.', 'dapp', 'indexer']

const packageBin = (...parts: string[]) => path.join(repoRoot, 'node_modules', ...parts)
const oneTest = (code: number): Totals => ({ passed: code === 0 ? 1 : 0, failed: code ? 1 : 0 })

/** All suites, in the order in which they begin: all need the build, and the longest comes next. */
export const suites: Suite[] = [
  {
    name: 'build',
    title: 'The contracts compile',
    async run({ exec }) {
      return await withLock('contracts', async () => {
        const { code } = await exec(process.execPath, [hardhat, 'build'])
        // Or a town would build once more, while other suites read what is there.
        if (code === 0) stampContracts()
        return oneTest(code)
      })
    },
  },
  {
    name: 'browser',
    title: 'Browser: every screen, and journeys of days',
    pace: 'measured',
    run: (tools) => browserTests('browser', ['phone', 'desktop', 'a week later'], tools),
  },
  {
    // In a town of its own, so that both take place at once.
    name: 'months',
    title: 'Browser: journeys of months',
    pace: 'measured',
    run: (tools) => browserTests('months', ['months later'], tools),
  },
  {
    name: 'solidity',
    title: 'Contracts: unit, fuzz and invariant tests',
    pace: 'patient',
    run: (tools) => hardhatTests('solidity', tools),
  },
  {
    name: 'journeys',
    title: 'Contracts: journeys through ethers',
    run: (tools) => hardhatTests('mocha', tools),
  },
  {
    name: 'histories',
    title: 'Subscriptions: random histories against the model, and runs in the worst order',
    pace: 'patient',
    async run({ exec, tempFolder, extraArgs }) {
      let sum: Totals = { passed: 0, failed: 0 }
      const scripts = { 'histories.ts': extraArgs, 'worstOrders.ts': [] }
      for (const [script, args] of Object.entries(scripts)) {
        const file = path.join(tempFolder(), 'totals.json')
        const program = path.join('test', 'model', script)
        const { code } = await exec(process.execPath, [program, '--totals', file, ...args])
        const totals = readJson<Totals>(file) ?? { passed: 0, failed: 1 }
        sum = add(sum, code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals)
      }
      return sum
    },
  },
  {
    name: 'unit',
    title: 'TypeScript: unit tests and import rules',
    async run({ exec, tempFolder, extraArgs }) {
      const files = globSync(UNIT_TESTS, {
        cwd: repoRoot,
        exclude: (name) => path.basename(name) === 'node_modules',
      })
      const totals = path.join(tempFolder(), 'totals.json')
      const args = ['--test', '--test-reporter=spec', '--test-reporter-destination=stdout']
      args.push(`--test-reporter=${path.join(repoRoot, 'scripts', 'lib', 'nodeTestTotals.ts')}`)
      args.push(`--test-reporter-destination=${totals}`, ...extraArgs, ...files.sort())
      const { code } = await exec(process.execPath, args)
      const counts = readJson<Record<'passed' | 'tests', number>>(totals)
      if (!counts) return { passed: 0, failed: 1 }
      const failed = counts.tests - counts.passed
      return { passed: counts.passed, failed: code !== 0 && failed === 0 ? 1 : failed }
    },
  },
  {
    name: 'types',
    title: 'TypeScript: types',
    pace: 'patient',
    async run({ exec, print }) {
      let totals: Totals = { passed: 0, failed: 0 }
      for (const project of TYPESCRIPT_PROJECTS) {
        const args = [packageBin('typescript', 'bin', 'tsc'), '--noEmit', '-p', project]
        const { code } = await exec(process.execPath, args)
        print(`${code === 0 ? '✔' : '✖'} tsc -p ${project}\n`)
        totals = add(totals, oneTest(code))
      }
      return totals
    },
  },
  {
    name: 'gas',
    title: 'Gas: each flow against its target and the committed snapshot',
    async run({ exec }) {
      return oneTest((await exec(process.execPath, ['bench/gas.ts', '--check'])).code)
    },
  },
]

export function add(one: Totals, other: Totals): Totals {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

async function hardhatTests(
  kind: 'solidity' | 'mocha',
  { exec, extraArgs }: SuiteTools,
): Promise<Totals> {
  const { code, output } = await exec(process.execPath, [hardhat, 'test', kind, ...extraArgs])
  return totalsOf(output, code)
}

async function browserTests(
  name: string,
  projects: string[],
  { exec, tempFolder, extraArgs }: SuiteTools,
): Promise<Totals> {
  const report = path.join(tempFolder(), 'browser.json')
  const { code } = await exec(
    process.execPath,
    [
      packageBin('@playwright', 'test', 'cli.js'),
      'test',
      '--config=playwright.config.ts',
      '--reporter=list,json',
      // Of two that run at once, neither empties the other's folder.
      `--output=test-results/${name}`,
      ...projects.map((project) => `--project=${project}`),
      ...extraArgs,
    ],
    {
      cwd: path.join(repoRoot, 'dapp'),
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_HTML_OPEN: 'never' },
    },
  )
  const stats = readJson<{
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>
  }>(report)?.stats
  if (!stats) return { passed: 0, failed: 1 }
  // One that passes only when it is tried again tells us something, too.
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed }
}
