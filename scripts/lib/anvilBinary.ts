import { createRequire } from 'node:module'
import path from 'node:path'
import { repoRoot } from './paths.ts'
import { StartError } from './StartError.ts'

/** The native program in its platform package: npm's wrapper always exits with code 0. */
export function anvilBinary(): string {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string]
  const name = `@foundry-rs/anvil-${process.platform}-${arch}`
  const require = createRequire(path.join(repoRoot, 'package.json'))
  try {
    return path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin', 'anvil')
  } catch {
    throw new StartError(
      `The local chain (anvil) isn't made for this machine: there is no package ${name}.`,
    )
  }
}
