import type { Address } from 'viem'
import * as z from 'zod/mini'
import { everyRow } from '../../lib/everyRow.ts'
import { accountSchema, bigintSchema, hexSchema } from '../../lib/schemas.ts'
import { type SellOffer, sellOfferFields, sellOfferSchema } from './sellOffer.ts'

const tradeSchema = z.object({
  id: z.string(),
  seller: accountSchema,
  buyer: accountSchema,
  receiver: accountSchema,
  quantity: z.number(),
  cost: bigintSchema,
  timestamp: bigintSchema,
  tx: hexSchema,
  sellOffer: sellOfferSchema,
})

export type MyTrade = z.infer<typeof tradeSchema>

/** What somebody offered, and what they sold and bought, the newest first. */
export async function readMyMarket(
  indexerUrl: string,
  account: Address,
  signal?: AbortSignal,
): Promise<{ offers: SellOffer[]; trades: MyTrade[] }> {
  const me = account.toLowerCase()
  const [offers, trades] = await Promise.all([
    everyRow(
      indexerUrl,
      {
        list: 'sellOffers',
        where: `{ seller: "${me}" }`,
        orderBy: 'id',
        fields: sellOfferFields,
        row: sellOfferSchema,
      },
      signal,
    ),
    everyRow(
      indexerUrl,
      {
        list: 'trades',
        where: `{ OR: [{ seller: "${me}" }, { buyer: "${me}" }] }`,
        orderBy: 'timestamp',
        fields: `id seller buyer receiver quantity cost timestamp tx sellOffer { ${sellOfferFields} }`,
        row: tradeSchema,
      },
      signal,
    ),
  ])
  return { offers: offers.reverse(), trades: trades.reverse() }
}
