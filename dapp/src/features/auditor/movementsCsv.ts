import { labelSentence } from '@homing/sdk/ids/labelSentence'
import { formatUnits } from 'viem'
import { toCsv } from '../../lib/toCsv.ts'
import { accountName } from './accountName.ts'
import type { Movement } from './movementsQuery.ts'

/** Movements as a file for a spreadsheet: amounts in whole units of the currency, times in UTC. */
export function movementsCsv(
  movements: readonly Movement[],
  decimals: number,
  symbol: string,
): string {
  return toCsv([
    ['time', 'block', 'account', 'what it is', 'amount', 'currency', 'account id', 'transaction'],
    ...movements.map(({ timestamp, blockNumber, label, amount, accountId, tx }) => [
      new Date(Number(timestamp) * 1000).toISOString(),
      String(blockNumber),
      accountName(label).name,
      labelSentence(label),
      formatUnits(amount, decimals),
      symbol,
      accountId,
      tx,
    ]),
  ])
}
