import { type Bought, euros, type Town } from '../../scripts/town/town.ts'
import { stall } from './stall.ts'

const [ella, mads] = [20, 21] as const

/** Vouchers that somebody has are sold one by one, taken back, and sold out. */
export async function tradeVouchers(people: Town, { id, holder }: Bought) {
  const market = await stall(people, [ella, mads])
  const terms = { price: euros(2), fair: false, markupBps: 0, endsAt: 0 }
  const round = await market.offer(holder, people.vouchers, id, 3n, terms)
  await market.fill(ella, round, 1n)
  await market.fill(mads, round, 1n, ella)
  await market.cancel(holder, round)
  const last = await market.offer(holder, people.vouchers, id, 1n, terms)
  await market.fill(mads, last, 1n)
}
