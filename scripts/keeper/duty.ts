import type { Address, Hex } from 'viem'

/** What a simulation promises. */
export interface Promised {
  /** goes to who sends it, in token units of `currency` */
  bounty: bigint
  currency: Address
  /** figures for the log */
  figures: Record<string, string | bigint>
  /** why it is better not sent now */
  leave?: string
}

/** One thing that is due, or may be: a transaction that anybody may send. */
export interface Duty {
  /** what it is, and of whom: the beginning of a line of the log */
  name: string
  to: Address
  data: Hex
  /** how many transactions it takes at most */
  most: number
  /** Undefined where nothing is due any more. Another text after each transaction that moved something. */
  state(): Promise<string | undefined>
  /** Reads what the simulation answered. */
  read(result: Hex): Promise<Promised>
}
