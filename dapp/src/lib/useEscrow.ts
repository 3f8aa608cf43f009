import { endOfPlans } from '@homing/sdk/escrow/endOfPlans'
import { projectEscrow } from '@homing/sdk/escrow/projectEscrow'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getBlock } from 'viem/actions'
import { useConfig } from '../config/useConfig.ts'
import { calendarWeek } from './calendarWeek.ts'
import { readEscrow } from './readEscrow.ts'
import { readPlans } from './readPlans.ts'
import { useChainQuery } from './useChainQuery.ts'

/** A merchant's plans, the money that stands behind them, and how that goes on if nobody joins or leaves. */
export function useEscrow(merchantId: number, weekOffset: number) {
  const { indexerUrl } = useConfig()
  const index = useQuery({
    queryKey: ['index', 'plans', merchantId],
    queryFn: ({ signal }) => readPlans(indexerUrl, merchantId, signal),
  })
  const plans = index.data
  const chain = useChainQuery(
    plans && ['escrow', merchantId, plans.map(({ id, sold }) => `${id}:${sold}`)],
    async (reader) => {
      const { number, timestamp } = await getBlock(reader.client)
      const escrow = await readEscrow({ ...reader, blockNumber: number }, merchantId, plans ?? [])
      return { escrow, week: calendarWeek(Number(timestamp), weekOffset) }
    },
    { keepPrevious: true },
  )
  const data = useMemo(() => {
    if (!plans || !chain.data) return undefined
    const { escrow, week } = chain.data
    const weeksAhead = Math.max(endOfPlans(plans) - week, 0) + 1
    return { plans, escrow, week, weeks: projectEscrow(escrow, plans, week, weeksAhead) }
  }, [plans, chain.data])
  return {
    data,
    error: data ? null : (index.error ?? chain.error),
    refetch: () => Promise.all([index.refetch(), plans && chain.refetch()]),
  }
}

export type MerchantEscrow = NonNullable<ReturnType<typeof useEscrow>['data']>
