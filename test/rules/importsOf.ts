import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

const root = path.resolve(import.meta.dirname, '..', '..')

/** What a TypeScript file imports of the repository's own, type-only imports too, from the root. */
export function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8')
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    // Of a dynamic import only a plain string can be known.
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const plain = /^(['"])(.*)\1$/.exec(source.slice(start, end))
      return plain?.[2] ?? []
    }),
  ]
  return [...new Set(requests.flatMap((request) => resolve(file, request) ?? []))]
}

function resolve(file: string, request: string): string | undefined {
  const workspace = /^@homing\/([a-z]+)\/(.*)$/.exec(request)
  if (workspace) return `${workspace[1]}/src/${workspace[2]}.ts`
  if (!request.startsWith('.')) return undefined
  const target = path.join(path.dirname(file), request.replace(/\?.*$/, ''))
  return existsSync(path.join(root, target)) ? target : `${target} (missing)`
}
