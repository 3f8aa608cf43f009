import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')

/** What a Solidity file imports of the repository's own, with paths from its root. */
export function solidityImportsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8')
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(/^\s*import\s+(?:[^'";]*\sfrom\s+)?['"]([^'"]+)['"]/gm)]
    .map((match) => match[1] ?? '')
    .flatMap((request) => {
      if (request.startsWith('.')) return path.join(path.dirname(file), request)
      // From another folder of the repository, or from a package.
      return /^(contracts|test)\//.test(request) ? request : []
    })
}
