import { type Abi, type Address, decodeEventLog, type Hex, type Log, toEventSelector } from 'viem'
import type { Contracts } from '../../config/Config.ts'
import type { Argument } from './Argument.ts'
import { contractAt } from './contractAt.ts'
import { flattenArguments } from './flattenArguments.ts'

export type DecodedLog = Readonly<{
  address: Address
  logIndex: number
  /** Undefined where this page doesn't know the event. */
  event: { name: string; arguments: readonly Argument[] } | undefined
  topics: readonly Hex[]
  data: Hex
}>

/** All logs of a transaction, each read with the words of the contract that wrote it. */
export function decodeLogs(
  logs: readonly Log<bigint, number, false>[],
  contracts: Contracts,
): DecodedLog[] {
  return logs.map(({ address, logIndex, topics, data }) => ({
    address,
    logIndex,
    topics,
    data,
    event: decode(contractAt(address, contracts).abi, topics, data),
  }))
}

function decode(abi: Abi, topics: readonly Hex[], data: Hex): DecodedLog['event'] {
  const item = abi.find((item) => item.type === 'event' && toEventSelector(item) === topics[0])
  if (item?.type !== 'event') return undefined
  try {
    const { args } = decodeEventLog({ abi: [item], data, topics: topics as [Hex, ...Hex[]] })
    const values = (args ?? {}) as Readonly<Record<string, unknown>>
    const inOrder = Array.isArray(args) ? args : item.inputs.map(({ name = '' }) => values[name])
    return { name: item.name, arguments: flattenArguments(item.inputs, inOrder) }
  } catch {
    // Another event of the same name and types, with other parts indexed.
    return undefined
  }
}
