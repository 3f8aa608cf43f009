import type { Address, Hash } from 'viem'
import { parseStringified } from '../lib/parseStringified.ts'
import { stringify } from '../lib/stringify.ts'

/** A transaction that was sent and whose flow hasn't ended: enough to go on after a reload. */
export type Pending = Readonly<{
  chainId: number
  account: Address
  flow: string
  params: unknown
  hash: Hash
  /** Its landing ends the flow. */
  last: boolean
}>

const key = 'homing.pending'

export const pending = {
  save(record: Pending): void {
    localStorage.setItem(key, stringify(record))
  },
  read(chainId: number): Pending | undefined {
    try {
      const record = parseStringified(localStorage.getItem(key) ?? 'null') as Pending | null
      return record?.chainId === chainId && record.hash.startsWith('0x') ? record : undefined
    } catch {
      return undefined
    }
  },
  forget(): void {
    localStorage.removeItem(key)
  },
}
