/** What a flow can't do without, in the units of the EVM's price list. */
export interface Needs {
  /** Contracts called besides the first and the token. */
  accounts?: number
  newSlots?: number
  changedSlots?: number
  coldReads?: number
  clearedSlots?: number
  /** The payer's transferFrom, and a push of the vault to somebody who has a balance. */
  pull?: boolean
  /** A push after a pull in the same transaction: the token and the vault's balance are warm. */
  pushesAfterPull?: number
  pushesAlone?: number
  /** Topics and data bytes of each event of ours. */
  events?: [topics: number, bytes: number][]
  signatures?: number
  /** ERC-2612: nonce and allowance of the payer, and its signature. */
  permit?: 'first' | 'steady'
}

const PRICE = {
  transaction: 21_000,
  account: 2_600,
  newSlot: 22_100,
  changedSlot: 5_000,
  coldRead: 2_100,
  clearedSlot: -4_800,
  pull: 16_456,
  pushAfterPull: 7_000,
  pushAlone: 14_400,
  eventBase: 375,
  eventTopic: 375,
  eventByte: 8,
  signature: 3_100,
}

/** The floor of a transaction with this input, in gas, and how it was counted. */
export function floorOf(data: string, needs: Needs): { gas: number; count: string } {
  const bytes = (data.length - 2) / 2
  let zeros = 0
  for (let i = 2; i < data.length; i += 2) if (data.slice(i, i + 2) === '00') zeros++
  const parts: [string, number][] = [
    ['transaction and input', PRICE.transaction + zeros * 4 + (bytes - zeros) * 16],
  ]
  const add = (name: string, count: number | undefined, price: number) => {
    if (count) parts.push([`${count} ${name}`, count * price])
  }
  add('contracts', needs.accounts, PRICE.account)
  add('new words', needs.newSlots, PRICE.newSlot)
  add('changed words', needs.changedSlots, PRICE.changedSlot)
  add('words read', needs.coldReads, PRICE.coldRead)
  add('words cleared', needs.clearedSlots, PRICE.clearedSlot)
  if (needs.pull) parts.push(['transfer in', PRICE.pull])
  add('transfers out', needs.pushesAfterPull, PRICE.pushAfterPull)
  add('transfers out', needs.pushesAlone, PRICE.pushAlone)
  for (const [topics, size] of needs.events ?? []) {
    parts.push(['event', PRICE.eventBase + topics * PRICE.eventTopic + size * PRICE.eventByte])
  }
  add('signatures', needs.signatures, PRICE.signature)
  if (needs.permit) {
    // The nonce is new the first time; the allowance is written and, being exact, cleared by the transfer.
    const nonce = needs.permit === 'first' ? PRICE.newSlot : PRICE.changedSlot
    parts.push(['permit', PRICE.signature + nonce])
  }
  return {
    gas: parts.reduce((sum, [, gas]) => sum + gas, 0),
    count: parts.map(([name, gas]) => `${name} ${gas.toLocaleString('en')}`).join(' + '),
  }
}
