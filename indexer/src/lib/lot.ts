import type { weekLot } from 'ponder:schema'

/** Parts of a week that travelled together. */
export type Lot = typeof weekLot.$inferSelect
