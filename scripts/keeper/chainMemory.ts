import { getAbiItem, type Hex, type PublicClient, parseAbi, zeroAddress } from 'viem'
import { entangledWeeksAbi } from '../../sdk/src/abi/entangledWeeksAbi.ts'
import { weekMarketAbi } from '../../sdk/src/abi/weekMarketAbi.ts'
import type { Holding } from './holding.ts'
import type { KeeperContracts } from './keeperContracts.ts'
import type { MarketOffer } from './marketOffer.ts'
import { readLogs } from './readLogs.ts'

const sharesMoved = parseAbi([
  'event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)',
  'event TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values)',
  'event QueueLeft(uint32 indexed plan, uint256 indexed number, uint256 paidBack)',
])
const vouchersSold = parseAbi([
  'event VouchersBought(uint256 indexed id, address indexed payer, address indexed receiver, address promoter, uint256 quantity, uint256 promoterCut)',
])
const twinsSold = [getAbiItem({ abi: entangledWeeksAbi, name: 'WeeksBought' })] as const
const offersChanged = [
  getAbiItem({ abi: weekMarketAbi, name: 'OfferListed' }),
  getAbiItem({ abi: weekMarketAbi, name: 'OfferFilled' }),
  getAbiItem({ abi: weekMarketAbi, name: 'OfferClosed' }),
  getAbiItem({ abi: weekMarketAbi, name: 'OfferActivated' }),
] as const

/** Blocks that a chain may still take back: these are read anew each time. */
const LOOSE_BLOCKS = 64n

export interface ChainMemory {
  /** Reads what is new. */
  update(): Promise<void>
  /** Who holds which shares. */
  holdings(): Holding[]
  /** The vouchers that were ever sold, by id. */
  vouchers(): bigint[]
  /** The first calendar week that was ever sold of each plan. */
  firstTwins(): ReadonlyMap<number, bigint>
  /** What the market holds. */
  offers(): MarketOffer[]
}

interface Known {
  holdings: Map<string, Holding>
  vouchers: Set<bigint>
  firstTwins: Map<number, bigint>
  offers: Map<bigint, MarketOffer>
}

/** Who holds what, from the chain's own events. It lives as long as the keeper and is read anew after that. */
export function chainMemory(
  client: PublicClient,
  { market, shares, vouchers, weekTokens }: KeeperContracts,
  startBlock: bigint,
): ChainMemory {
  let firm: Known = {
    holdings: new Map(),
    vouchers: new Set(),
    firstTwins: new Map(),
    offers: new Map(),
  }
  let firmTo = startBlock - 1n
  let now: Known = firm

  const read = async (known: Known, from: bigint, to: bigint) => {
    let leftIn: Hex | undefined
    for (const log of await readLogs(client, shares.address, sharesMoved, from, to)) {
      if (log.eventName === 'QueueLeft') {
        leftIn = log.transactionHash
        continue
      }
      const isSingle = log.eventName === 'TransferSingle'
      const ids = isSingle ? [log.args.id] : log.args.ids
      const values = isSingle ? [log.args.value] : log.args.values
      const { from: giver, to: taker } = log.args
      // Who leaves the queue gets the share back in that transaction.
      const hasLeftQueue = giver === zeroAddress && log.transactionHash === leftIn
      for (const [i, id] of ids.entries()) {
        const value = values[i] ?? 0n
        move(known, { id, holder: giver, quantity: -value, hasLeftQueue: false })
        move(known, { id, holder: taker, quantity: value, hasLeftQueue })
      }
    }
    for (const { args } of await readLogs(client, vouchers.address, vouchersSold, from, to)) {
      known.vouchers.add(args.id)
    }
    for (const { args } of await readLogs(client, weekTokens.address, twinsSold, from, to)) {
      const plan = Number(args.subscription >> 32n)
      const week = args.startWeek + lowestBit(args.weekBits)
      const before = known.firstTwins.get(plan)
      if (before === undefined || week < before) known.firstTwins.set(plan, week)
    }
    for (const { eventName, args } of await readLogs(
      client,
      market.address,
      offersChanged,
      from,
      to,
    )) {
      if (eventName === 'OfferListed') {
        const { offer, seller, token, id, quantity, terms } = args
        const endsAt = BigInt(terms.endsAt)
        known.offers.set(offer, { offer, seller, token, id, quantity, endsAt })
      } else takeOut(known, args.offer, eventName === 'OfferActivated' ? 1n : args.quantity)
    }
  }

  return {
    async update() {
      const head = await client.getBlockNumber({ cacheTime: 0 })
      const firmHead = head - LOOSE_BLOCKS
      if (firmHead > firmTo) {
        // If the node dies halfway, nothing of it counts.
        const next = copy(firm)
        await read(next, firmTo + 1n, firmHead)
        firm = next
        firmTo = firmHead
      }
      const loose = copy(firm)
      if (head > firmTo) await read(loose, firmTo + 1n, head)
      now = loose
    },
    holdings: () => [...now.holdings.values()].filter(({ quantity }) => quantity > 0n),
    vouchers: () => [...now.vouchers],
    firstTwins: () => now.firstTwins,
    offers: () => [...now.offers.values()],
  }
}

function move({ holdings }: Known, { id, holder, quantity, hasLeftQueue }: Holding): void {
  if (holder === zeroAddress) return
  const key = `${id} ${holder}`
  const before = holdings.get(key)
  const sum = (before?.quantity ?? 0n) + quantity
  if (sum === 0n) holdings.delete(key)
  else {
    holdings.set(key, {
      id,
      holder,
      quantity: sum,
      hasLeftQueue: hasLeftQueue || (before?.hasLeftQueue ?? false),
    })
  }
}

function takeOut({ offers }: Known, number: bigint, quantity: bigint): void {
  const before = offers.get(number)
  if (!before) return
  const left = before.quantity - quantity
  if (left === 0n) offers.delete(number)
  else offers.set(number, { ...before, quantity: left })
}

const lowestBit = (bits: bigint): bigint => BigInt((bits & -bits).toString(2).length - 1)

const copy = ({ holdings, vouchers, firstTwins, offers }: Known): Known => ({
  holdings: new Map(holdings),
  vouchers: new Set(vouchers),
  firstTwins: new Map(firstTwins),
  offers: new Map(offers),
})
