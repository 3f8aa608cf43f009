import type { Client, PublicActions } from 'viem'

/**
 * Reads from the chain. Only this action is built in; others are called as `getBlock(client, …)` from `viem/actions`, so
 * that a visitor downloads only what a screen uses.
 */
export type ChainClient = Client & Pick<PublicActions, 'readContract'>
