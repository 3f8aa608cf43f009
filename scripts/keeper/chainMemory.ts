import { type Hex, type PublicClient, parseAbi, zeroAddress } from 'viem'
import type { Holding } from './holding.ts'
import type { KeeperContracts } from './keeperContracts.ts'
import { readLogs } from './readLogs.ts'

const sharesMoved = parseAbi([
  'event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)',
  'event TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values)',
  'event QueueLeft(uint32 indexed plan, uint256 indexed number, uint256 paidBack)',
])
const vouchersSold = parseAbi([
  'event VouchersBought(uint256 indexed id, address indexed payer, address indexed receiver, address promoter, uint256 quantity, uint256 promoterCut)',
])

/** Blocks that a chain may still take back: these are read anew each time. */
const LOOSE_BLOCKS = 64n

export interface ChainMemory {
  /** Reads what is new. */
  update(): Promise<void>
  /** Who holds which shares. */
  holdings(): Holding[]
  /** The vouchers that were ever sold, by id. */
  vouchers(): bigint[]
}

interface Known {
  holdings: Map<string, Holding>
  vouchers: Set<bigint>
}

/** Who holds what, from the chain's own events. It lives as long as the keeper and is read anew after that. */
export function chainMemory(
  client: PublicClient,
  { shares, vouchers }: KeeperContracts,
  startBlock: bigint,
): ChainMemory {
  const firm: Known = { holdings: new Map(), vouchers: new Set() }
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
  }

  return {
    async update() {
      const head = await client.getBlockNumber({ cacheTime: 0 })
      const firmHead = head - LOOSE_BLOCKS
      if (firmHead > firmTo) {
        // If the node dies halfway, nothing of it counts.
        const next = copy(firm)
        await read(next, firmTo + 1n, firmHead)
        firm.holdings = next.holdings
        firm.vouchers = next.vouchers
        firmTo = firmHead
      }
      const loose = copy(firm)
      if (head > firmTo) await read(loose, firmTo + 1n, head)
      now = loose
    },
    holdings: () => [...now.holdings.values()].filter(({ quantity }) => quantity > 0n),
    vouchers: () => [...now.vouchers],
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

const copy = ({ holdings, vouchers }: Known): Known => ({
  holdings: new Map(holdings),
  vouchers: new Set(vouchers),
})
