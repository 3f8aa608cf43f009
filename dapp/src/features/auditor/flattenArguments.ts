import type { AbiParameter } from 'viem'
import type { Argument } from './Argument.ts'

/** Takes structs and lists apart, so that each line holds one value. */
export function flattenArguments(
  parameters: readonly AbiParameter[],
  values: readonly unknown[],
  path: readonly string[] = [],
): Argument[] {
  return parameters.flatMap((parameter, place) =>
    flatten(parameter, values[place], [...path, parameter.name || String(place + 1)]),
  )
}

function flatten(parameter: AbiParameter, value: unknown, path: readonly string[]): Argument[] {
  const list = /^(.*)\[\d*\]$/.exec(parameter.type)
  if (list && Array.isArray(value)) {
    const item = { ...parameter, type: list[1] as string }
    return value.flatMap((part, place) => flatten(item, part, [...path, String(place + 1)]))
  }
  if ('components' in parameter && parameter.components && value && typeof value === 'object') {
    const { components } = parameter
    const struct = value as Readonly<Record<string, unknown>>
    const parts = Array.isArray(value) ? value : components.map(({ name = '' }) => struct[name])
    return flattenArguments(components, parts, path)
  }
  return [{ path, type: parameter.type, value }]
}
