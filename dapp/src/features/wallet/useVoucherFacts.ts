import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import type { Address } from 'viem'
import { useChainQuery } from '../../lib/useChainQuery.ts'

/** How many of a voucher somebody has, and what is paid in for repayments: as the chain says now. */
export function useVoucherFacts(id: bigint, account: Address) {
  return useChainQuery(
    ['voucherFacts', id, account],
    async ({ client, contracts }) => {
      const vouchers = {
        address: contracts.SolidarityVouchers,
        abi: solidarityVouchersAbi,
      } as const
      const [quantity, repayment] = await Promise.all([
        client.readContract({ ...vouchers, functionName: 'balanceOf', args: [account, id] }),
        client.readContract({ ...vouchers, functionName: 'repaymentOf', args: [id] }),
      ])
      return { quantity, repayment }
    },
    { keepPrevious: true },
  )
}
