import type { Address } from 'viem'
import type { Hop } from './weekQuery.ts'

export type Station = Readonly<{
  /** of the hop, and of where it began */
  id: string
  /** whose hands; undefined at the place itself */
  who: Address | undefined
  words: string
  at: bigint
  tx: Hop['tx']
}>

const words: Record<Hop['kind'], string> = {
  bought: 'Bought for',
  given: 'Given to',
  offered: 'Offered in the market by',
  sold: 'Sold to',
  takenBack: 'Taken back by',
  used: 'Used at the place by',
  forfeited: 'Nobody used it',
  paidOut: 'Paid back to',
}

/** Where parts of a week have been, one station under the other: each hand they came into, and their end. */
export function stationsOf(path: readonly Hop[]): Station[] {
  return path.map((hop, place) => ({
    id: `${place}-${hop.tx}`,
    // What is offered is in the market's hands: it is still its owner's. What ends comes from its last hand.
    who:
      hop.kind === 'forfeited'
        ? undefined
        : hop.kind === 'used' || hop.kind === 'offered'
          ? hop.from
          : hop.to,
    words: words[hop.kind],
    at: hop.at,
    tx: hop.tx,
  }))
}
