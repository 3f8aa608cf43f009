import { everyRow } from '../../lib/everyRow.ts'
import { type SellOffer, sellOfferFields, sellOfferSchema } from './sellOffer.ts'

/** Every offer of the market that hasn’t ended by `second`. The price of most follows the clock, so they are sorted here. */
export function readBook(
  indexerUrl: string,
  second: number,
  signal?: AbortSignal,
): Promise<SellOffer[]> {
  return everyRow(
    indexerUrl,
    {
      list: 'sellOffers',
      where: `{ state: "open", endsAt_gt: "${second}" }`,
      orderBy: 'id',
      fields: sellOfferFields,
      row: sellOfferSchema,
    },
    signal,
  )
}
