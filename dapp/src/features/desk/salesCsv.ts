import { formatUnits } from 'viem'
import { toCsv } from '../../lib/toCsv.ts'
import type { Sale } from './salesQuery.ts'

/** Sales as a file for a spreadsheet: amounts in whole units of the currency, times in UTC. */
export function salesCsv(sales: readonly Sale[], decimals: number, symbol: string): string {
  const money = (units: bigint) => formatUnits(units, decimals)
  return toCsv([
    [
      'time',
      'offer',
      'voucher id',
      'quantity',
      'currency',
      'price',
      'to merchant',
      'repaid to patrons',
      'held',
      'to promoter',
      'to stakers',
      'payer',
      'receiver',
      'promoter',
      'block',
      'transaction',
    ],
    ...sales.map((sale) => [
      new Date(Number(sale.timestamp) * 1000).toISOString(),
      sale.offer.title,
      // A spreadsheet would round so long a number.
      `#${sale.voucherId}`,
      String(sale.quantity),
      symbol,
      money(sale.price),
      money(sale.merchantPart),
      money(sale.debt),
      money(sale.held),
      money(sale.promoterCut),
      money(sale.stakersCut),
      sale.payer,
      sale.receiver,
      sale.promoter ?? '',
      String(sale.blockNumber),
      sale.tx,
    ]),
  ])
}
