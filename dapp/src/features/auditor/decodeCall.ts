import { type Abi, decodeFunctionData, type Hex, slice, toFunctionSelector } from 'viem'
import type { Argument } from './Argument.ts'
import { flattenArguments } from './flattenArguments.ts'

export type DecodedCall = Readonly<{ name: string; arguments: readonly Argument[] }>

/** The function that was called, and with what. Undefined where this contract has none such. */
export function decodeCall(abi: Abi, input: Hex): DecodedCall | undefined {
  if (input.length < 10) return undefined
  const selector = slice(input, 0, 4)
  const item = abi.find((item) => item.type === 'function' && toFunctionSelector(item) === selector)
  if (item?.type !== 'function') return undefined
  try {
    const { args = [] } = decodeFunctionData({ abi: [item], data: input })
    return { name: item.name, arguments: flattenArguments(item.inputs, args) }
  } catch {
    return undefined
  }
}
