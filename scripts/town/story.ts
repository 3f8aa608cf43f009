import { maxUint256, zeroAddress } from 'viem'
import { merchantRegistryAbi } from '../../sdk/src/abi/merchantRegistryAbi.ts'
import { patronPoolAbi } from '../../sdk/src/abi/patronPoolAbi.ts'
import { tipsAbi } from '../../sdk/src/abi/tipsAbi.ts'
import { voucherId } from '../../sdk/src/ids/voucherId.ts'
import { type Calendar, type Day, moment } from './calendar.ts'
import { type Bought, euros, type Town } from './town.ts'

const [maja, freja, oskar, coop, lars] = [1, 3, 10, 11, 13]
const [noah, ella, mads] = [19, 20, 21]
const [bar, gym, restaurant, theatre, travel, shop] = [1, 2, 3, 4, 5, 6]

/** What happens once: Maja's evenings, gifts, tips, a cancelled play, a patron who leaves. */
export function story(calendar: Calendar, town: Town): void {
  const { chain, contracts, person, vouchers, pool } = town
  const patronPool = { address: contracts.PatronPool, abi: patronPoolAbi } as const
  const registry = { address: contracts.MerchantRegistry, abi: merchantRegistryAbi } as const
  const tips = { address: contracts.Tips, abi: tipsAbi } as const
  const on = (week: number, day: Day, time: string, act: () => Promise<unknown>) =>
    calendar.add(moment(week, day, time), async () => {
      await act()
    })
  const soldIn = (week: number, merchant: number, offer: number) =>
    voucherId(town.offerNumber(merchant, offer), BigInt(town.calendarWeek(week)))

  // ─── Maja. She has approved nothing, and signs a permit each time ────────────────────────────
  const buys = (merchant: number, offer: number, quantity: number, link?: number) =>
    town.buy({
      buyer: maja,
      merchant,
      offer,
      quantity,
      permit: true,
      ...(link === undefined ? {} : { link }),
    })
  const spent = (
    bought: Bought | undefined,
    quantity: number,
    week: number,
    day: Day,
    time: string,
  ) => {
    if (bought) on(week, day, time, () => town.redeem(bought, quantity, true))
  }
  on(1, 'Thu', '17:10', async () => spent(await buys(bar, 0, 4, freja), 3, 2, 'Fri', '20:15'))
  on(3, 'Tue', '12:30', async () =>
    spent(await buys(restaurant, 0, 2, freja), 2, 4, 'Wed', '12:20'),
  )
  on(3, 'Thu', '09:00', async () => spent(await buys(theatre, 0, 1), 1, 3, 'Sat', '19:40'))
  on(6, 'Sat', '18:45', async () => spent(await buys(bar, 0, 3, oskar), 1, 7, 'Fri', '21:05'))
  on(8, 'Tue', '11:00', () => buys(gym, 0, 1))
  on(8, 'Thu', '19:20', () => buys(theatre, 1, 2))
  on(9, 'Wed', '16:40', () => buys(bar, 1, 1, freja))
  on(9, 'Fri', '18:05', () => buys(bar, 0, 4, freja))
  on(9, 'Sat', '10:30', () => buys(restaurant, 1, 1, freja))
  on(9, 'Sun', '21:00', () => buys(travel, 1, 1))

  // ─── Gifts ───────────────────────────────────────────────────────────────────────────────────
  on(7, 'Sun', '11:00', () =>
    chain.send(person(maja), {
      ...vouchers,
      functionName: 'safeTransferFrom',
      args: [person(maja).address, person(ella).address, soldIn(6, bar, 0), 1n, '0x'],
    }),
  )
  on(8, 'Wed', '20:00', async () => {
    const first = await town.buy({ buyer: noah, merchant: bar, offer: 0, quantity: 2 })
    const second = await town.buy({ buyer: noah, merchant: restaurant, offer: 0, quantity: 1 })
    const gifts = [first, second].filter((bought) => bought !== undefined)
    const ids = gifts.map(({ id }) => id)
    const quantities = gifts.map(({ quantity }) => BigInt(quantity))
    await chain.send(person(noah), {
      ...vouchers,
      functionName: 'safeBatchTransferFrom',
      args: [person(noah).address, person(mads).address, ids, quantities, '0x'],
    })
  })
  on(9, 'Thu', '18:30', () =>
    town.buy({ buyer: ella, receiver: maja, merchant: shop, offer: 0, quantity: 1 }),
  )

  // ─── Tips ────────────────────────────────────────────────────────────────────────────────────
  on(1, 'Mon', '09:30', () =>
    chain.send(person(2), {
      ...tips,
      functionName: 'setHostPart',
      args: [bar, person(oskar).address, 1_500],
    }),
  )
  const tip = (
    week: number,
    day: Day,
    time: string,
    [payer, merchant, amount, note]: [number, number, number, string],
    host?: number,
  ) =>
    on(week, day, time, () =>
      chain.send(person(payer), {
        ...tips,
        functionName: 'tip',
        args: [merchant, euros(amount), host ? person(host).address : zeroAddress, note],
      }),
    )
  tip(1, 'Fri', '23:10', [noah, bar, 5, 'For the trio. More Monk, please.'], oskar)
  tip(2, 'Sat', '22:40', [ella, restaurant, 8, 'The celery! I did not know.'])
  tip(3, 'Sat', '23:05', [mads, theatre, 12, 'What a last night.'])
  tip(4, 'Wed', '08:15', [24, shop, 2, 'Obrigada pelo jornal de domingo.'])
  tip(6, 'Fri', '23:30', [22, bar, 4.5, 'Oskar played my song.'], oskar)
  tip(7, 'Sun', '14:00', [23, restaurant, 10, 'For the garden.'])
  tip(8, 'Tue', '07:20', [25, gym, 3, 'Thank you for opening early.'])
  tip(9, 'Fri', '22:55', [ella, bar, 6, 'Same table next week.'], oskar)
  on(8, 'Fri', '23:15', async () => {
    await town.approve(maja, euros(5))
    const args = [
      bar,
      euros(5),
      person(oskar).address,
      'The window seat is the best in town.',
    ] as const
    await chain.send(person(maja), { ...tips, functionName: 'tip', args })
  })

  // ─── Merchants ───────────────────────────────────────────────────────────────────────────────
  on(1, 'Mon', '07:30', () =>
    chain.send(person(4), {
      ...registry,
      functionName: 'setPayees',
      // The allotments get a tenth of what the kitchen earns.
      args: [restaurant, [{ account: person(16).address, bps: 1_000 }]],
    }),
  )
  on(2, 'Tue', '09:00', () =>
    chain.send(person(4), {
      ...patronPool,
      functionName: 'postBond',
      args: [restaurant, euros(300)],
    }),
  )
  on(5, 'Mon', '12:00', () => expire(soldIn(2, theatre, 0)))
  on(8, 'Mon', '12:00', () =>
    chain.send(person(2), {
      ...vouchers,
      functionName: 'setSelling',
      args: [town.offerNumber(bar, 2), false],
    }),
  )

  // ─── The stage floods: the theatre repays its summer preview ─────────────────────────────────
  on(6, 'Tue', '10:05', () => town.buy({ buyer: noah, merchant: theatre, offer: 2, quantity: 2 }))
  on(6, 'Tue', '10:06', () => town.buy({ buyer: ella, merchant: theatre, offer: 2, quantity: 3 }))
  on(7, 'Mon', '09:00', async () => {
    const args = [town.offerNumber(theatre, 2), false] as const
    await chain.send(person(6), { ...vouchers, functionName: 'setSelling', args })
    for (let week = 0; week <= 6; week++) {
      const id = soldIn(week, theatre, 2)
      if ((await outstanding(id)) === 0n) continue
      await chain.send(person(6), { ...vouchers, functionName: 'offerRepayment', args: [id] })
    }
  })
  on(7, 'Tue', '18:00', () =>
    chain.send(person(noah), {
      ...vouchers,
      functionName: 'takeRepayment',
      args: [soldIn(6, theatre, 2), 2n],
    }),
  )

  // ─── Patrons ─────────────────────────────────────────────────────────────────────────────────
  on(6, 'Wed', '12:00', () =>
    chain.send(person(lars), {
      ...patronPool,
      functionName: 'unstake',
      args: [pool(bar), maxUint256],
    }),
  )
  on(8, 'Wed', '12:00', () =>
    chain.send(person(lars), { ...patronPool, functionName: 'collect', args: [pool(bar), 60n] }),
  )
  on(7, 'Thu', '12:00', () =>
    chain.send(person(coop), {
      ...patronPool,
      functionName: 'unstake',
      args: [pool(travel), euros(400)],
    }),
  )
  on(9, 'Mon', '12:00', () =>
    chain.send(person(oskar), {
      ...patronPool,
      functionName: 'demote',
      args: [pool(travel), euros(50)],
    }),
  )
  on(4, 'Sat', '15:00', () =>
    chain.send(person(ella), {
      ...vouchers,
      functionName: 'revokeNonce',
      args: [soldIn(4, bar, 0), 4n],
    }),
  )

  const outstanding = (id: bigint) =>
    chain.client.readContract({ ...vouchers, functionName: 'outstandingOf', args: [id] })
  const expire = async (id: bigint) => {
    if ((await outstanding(id)) === 0n) return
    await chain.send(person(lars), { ...vouchers, functionName: 'expire', args: [id] })
  }
}
