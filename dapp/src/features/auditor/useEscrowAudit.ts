import { planSumsAt } from '@homing/sdk/escrow/planSumsAt'
import { getBlock } from 'viem/actions'
import { calendarWeek } from '../../lib/calendarWeek.ts'
import { type Escrow, readEscrow } from '../../lib/readEscrow.ts'
import { type EscrowIndex, readEscrowIndex } from './readEscrowIndex.ts'
import { useAtIndexedBlock } from './useAtIndexedBlock.ts'

export type EscrowChain = Readonly<{
  week: number
  /** what the clock decided is counted */
  now: Escrow
  /** as it was last written down */
  settled: Escrow
}>

/** A merchant's prepaid weeks by the index, and by the chain at the same block. */
export function useEscrowAudit(merchantId: number, weekOffset: number) {
  return useAtIndexedBlock<EscrowIndex, EscrowChain>(['escrow', merchantId], {
    fromIndex: (indexerUrl, signal) => readEscrowIndex(indexerUrl, merchantId, signal),
    fromChain: async (reader, { plans }) => {
      const [{ timestamp }, now, settled] = await Promise.all([
        getBlock(reader.client, { blockNumber: reader.blockNumber }),
        readEscrow(reader, merchantId, plans),
        readEscrow(reader, merchantId, []),
      ])
      return { week: calendarWeek(Number(timestamp), weekOffset), now, settled }
    },
    agree: ({ prepaid, plans }, { week, now, settled }) =>
      reserveOf(plans, week) === now.reserve &&
      (!prepaid ||
        (prepaid.allowance === settled.allowance &&
          prepaid.topUp === settled.topUp &&
          prepaid.reserve === settled.reserve &&
          prepaid.due === settled.due &&
          prepaid.cover === settled.cover &&
          prepaid.debt === settled.debt &&
          prepaid.forfeits === settled.forfeits &&
          prepaid.owedToForfeits === settled.owedToForfeits)),
  })
}

/** Σ reserve, worked out here from the index's histograms. */
export function reserveOf(plans: EscrowIndex['plans'], week: number): bigint {
  return plans.reduce((sum, plan) => sum + planSumsAt(plan, week).reserve, 0n)
}
