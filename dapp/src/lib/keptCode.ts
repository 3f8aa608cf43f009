import type { Hex } from 'viem'
import { parseStringified } from './parseStringified.ts'
import { stringify } from './stringify.ts'

/** What every redemption says, whatever it hands in. */
export type AnyRedemption = Readonly<{
  id: bigint
  holder: `0x${string}`
  nonce: bigint
  deadline: bigint
}>

export type SignedCode<R extends AnyRedemption> = Readonly<{ redemption: R; signature: Hex }>

/** Ids of week tokens and of vouchers may be alike. */
const key = (contract: string, holder: string, id: bigint) =>
  `homing.code.${contract}.${holder.toLowerCase()}.${id}`

/** A signed redemption, kept for this visit: a phone that locks at the counter needs no second signature. */
export const keptCode = {
  read<R extends AnyRedemption>(
    contract: string,
    holder: string,
    id: bigint,
  ): SignedCode<R> | undefined {
    try {
      const kept = sessionStorage.getItem(key(contract, holder, id))
      return kept ? (parseStringified(kept) as SignedCode<R>) : undefined
    } catch {
      return undefined
    }
  },
  save<R extends AnyRedemption>(contract: string, code: SignedCode<R>): void {
    const { holder, id } = code.redemption
    sessionStorage.setItem(key(contract, holder, id), stringify(code))
  },
  forget(contract: string, holder: string, id: bigint): void {
    sessionStorage.removeItem(key(contract, holder, id))
  },
}
