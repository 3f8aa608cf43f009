import type { Address } from 'viem'

/** What somebody has of one share of a bundle: one of each state, or several where they bought several bundles. */
export type WalletShare = Readonly<{
  id: bigint
  planId: number
  merchantId: number
  tier: number
  /** in which it was bought */
  week: number
  /** from 0 */
  place: number
  size: number
  price: bigint
  dueAt: bigint
  plan: Readonly<{
    title: string
    termsHash: `0x${string}`
    metadataURI: string
    weekCount: number
    queueWeeks: number
    closed: boolean
    merchant: Readonly<{
      name: string
      currency: Address
      weekOffset: number
      metadataURI: string
    }>
  }>
}>

/** A holding of a share, with whom its holder named. */
export type HeldShare = WalletShare &
  Readonly<{ quantity: number; nominee: Address | undefined; accepted: boolean }>

/** An entry of the queue that somebody owns. */
export type QueuedShare = Readonly<{
  share: WalletShare
  number: number
  receiver: Address
  week: number
  /** who comes before */
  ahead: number
}>

/** A share that became a membership. */
export type BegunShare = Readonly<{
  share: WalletShare
  id: string
  receiver: Address
  subscriptionId: bigint
  timestamp: bigint
}>
