import type { Hex } from 'viem'

export type Acceptance = Readonly<{ deadline: bigint; signature: Hex }>

/** An acceptance as one word that can be sent in a message. */
export function writeAcceptance({ deadline, signature }: Acceptance): string {
  return `${deadline}.${signature}`
}

/** Reads such a word; undefined where it is none. */
export function readAcceptance(text: string): Acceptance | undefined {
  const [, deadline, signature] =
    text.trim().match(/^(\d{1,15})\.(0x(?:[0-9a-f]{2}){1,4096})$/i) ?? []
  return deadline && signature
    ? { deadline: BigInt(deadline), signature: signature as Hex }
    : undefined
}
