// `npm run lint`: every linter runs, also after one that complained, so that one run shows all.
// `npm run format` is the same with `--write`: what only looks stays out, and the others write what they would have
// complained about, so the two can't disagree.
import { globSync } from 'node:fs'
import path from 'node:path'
import { guarded } from './lib/guarded.ts'
import { repoRoot } from './lib/paths.ts'

const bin = (name: string) => path.join(repoRoot, 'node_modules', '.bin', name)
const solidity = globSync('{contracts,test}/**/*.sol', { cwd: repoRoot }).sort()
// What only tests use may imitate the bad manners of others.
const product = solidity.filter((file) => /^contracts\/(?!mocks\/)/.test(file))

const writes = process.argv.includes('--write')

type Linter = [title: string, command: string, args: string[]]

const style: Linter[] = [
  [
    'TypeScript and JSON: style and mistakes',
    bin('biome'),
    ['check', '--error-on-warnings', ...(writes ? ['--write'] : []), '.'],
  ],
  ['Solidity: style', bin('prettier'), [writes ? '--write' : '--check', ...solidity]],
]
const mistakes: Linter[] = [
  ['Solidity: mistakes', bin('solhint'), ['--disc', '--noPoster', '--max-warnings=0', ...product]],
  ['Unused files, exports and packages', bin('knip'), ['--no-config-hints']],
]

const running = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => running.abort())
}
process.on('disconnect', () => running.abort())
process.channel?.unref()

const failed: string[] = []
for (const [title, command, args] of writes ? style : [...style, ...mistakes]) {
  console.log(`\n── ${title}\n`)
  const linter = guarded(command, args, { output: 'inherit' })
  const stop = () => void linter.stop()
  running.signal.addEventListener('abort', stop)
  if ((await linter.exited) !== 0) failed.push(title)
  running.signal.removeEventListener('abort', stop)
  if (running.signal.aborted) process.exit(130)
}

console.log(
  failed.length === 0
    ? `\n${writes ? 'Everything has its style.' : 'Nothing to complain about.'}`
    : `\nTo be put right: ${failed.join('; ')}.`,
)
process.exit(failed.length === 0 ? 0 : 1)
