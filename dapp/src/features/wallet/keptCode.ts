import type { Redemption } from '@homing/sdk/redemption/redemptionTypes'
import type { Hex } from 'viem'
import { parseStringified } from '../../lib/parseStringified.ts'
import { stringify } from '../../lib/stringify.ts'

export type Code = Readonly<{ redemption: Redemption; signature: Hex }>

const key = (holder: string, id: bigint) => `homing.code.${holder.toLowerCase()}.${id}`

/** A signed redemption, kept for this visit: a phone that locks at the counter needs no second signature. */
export const keptCode = {
  read(holder: string, id: bigint): Code | undefined {
    try {
      const kept = sessionStorage.getItem(key(holder, id))
      return kept ? (parseStringified(kept) as Code) : undefined
    } catch {
      return undefined
    }
  },
  save(code: Code): void {
    sessionStorage.setItem(key(code.redemption.holder, code.redemption.id), stringify(code))
  },
  forget(holder: string, id: bigint): void {
    sessionStorage.removeItem(key(holder, id))
  },
}
