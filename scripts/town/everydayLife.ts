import { type Calendar, moment } from './calendar.ts'
import { merchants } from './merchants.ts'
import { stakes } from './patrons.ts'
import type { Random } from './random.ts'
import type { Bought, Town } from './town.ts'

const lastWeek = 10
const day = 86_400

/** Week after week people buy, mostly through a patron's link, and come back to eat, drink, train and read. */
export function everydayLife(
  calendar: Calendar,
  town: Town,
  { between, chance, pick }: Random,
): void {
  const redeemLater = (bought: Bought, boughtAt: number, eventAt: number | undefined) => {
    if (!chance(eventAt === undefined ? 0.72 : 0.85)) return
    const hour = between(12 * 60, 21 * 60) * 60
    const monday = boughtAt - (boughtAt % day)
    const at =
      eventAt === undefined ? monday + between(1, 26) * day + hour : eventAt - between(5, 55) * 60
    const quantity = chance(0.75) ? bought.quantity : between(1, bought.quantity)
    const atCounter = chance(0.5)
    calendar.add(at, () => town.redeem(bought, quantity, atCounter))
  }

  for (let week = 0; week <= lastWeek; week++) {
    for (const [i, merchant] of merchants.entries()) {
      if (merchant.offers.length === 0) continue
      const number = i + 1
      const [least, most] = merchant.sales
      const running = week === lastWeek
      const sales = Math.ceil(between(least, most) * (running ? 0.5 : 1))
      for (let sale = 0; sale < sales; sale++) {
        const at = moment(week, 'Mon', '10:00') + between(0, 6) * day + between(0, 12 * 60) * 60
        const place = pick(
          merchant.offers.flatMap(({ demand }, k) => Array<number>(demand).fill(k)),
        )
        const offer = town.offer(number, place)
        const links = stakes.filter(
          (stake) => stake.merchant === number && stake.link !== undefined && stake.week <= week,
        )
        const link = chance(0.6) && links.length > 0 ? pick(links).patron : undefined
        const wish = {
          buyer: pick(merchant.customers),
          merchant: number,
          offer: place,
          quantity: offer.price > 5_000 ? between(1, 2) : between(1, 4),
          ...(link === undefined ? {} : { link }),
        }
        const gift = chance(0.12) ? pick(merchant.customers) : undefined
        calendar.add(at, async () => {
          const bought = await town.buy(gift === undefined ? wish : { ...wish, receiver: gift })
          if (bought) redeemLater(bought, at, offer.eventAt)
        })
      }
    }
  }
}
