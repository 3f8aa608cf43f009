import assert from 'node:assert/strict'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Address, createPublicClient } from 'viem'
import { secondsPerWeek } from '../../sdk/src/clock/secondsPerWeek.ts'
import { account, EURO, openTheatre, people, type Theatre } from '../../test/support/openTheatre.ts'
import { chainMemory } from './chainMemory.ts'
import type { Duty } from './duty.ts'
import { isProfitable } from './isProfitable.ts'
import type { Keeper } from './keeper.ts'
import { keeperContracts } from './keeperContracts.ts'
import { keeperLog } from './keeperLog.ts'
import { patientTransport } from './patientTransport.ts'
import { runKeeper } from './runKeeper.ts'

const YEAR = 52n * secondsPerWeek

describe('a keeper', () => {
  let theatre: Theatre
  let again: () => Promise<void>

  before(async () => {
    theatre = await openTheatre()
    await theatre.giveCoins(account(13).address)
    again = await theatre.snapshot()
  })
  beforeEach(() => again())
  after(() => theatre?.close())

  interface Wish {
    as?: ReturnType<typeof account>
    rpcUrl?: string
    once?: boolean
    signal?: AbortSignal
    order?: (duties: Duty[]) => Duty[]
    profit?: Keeper['profit']
    dryRun?: boolean
  }

  /** Lets one work, and returns what it said. */
  async function keep(wish: Wish = {}): Promise<string[]> {
    const { as = account(13), rpcUrl = theatre.rpcUrl, once = true, order } = wish
    const lines: string[] = []
    const log = keeperLog((line) => lines.push(line))
    const signal = wish.signal ?? new AbortController().signal
    const client = createPublicClient({
      transport: patientTransport(rpcUrl, { log, signal, firstWaitMs: 20 }),
      cacheTime: 0,
    })
    const contracts = keeperContracts(theatre.addresses)
    const memory = chainMemory(client, contracts, BigInt(theatre.addresses.startBlock))
    await runKeeper(
      {
        client,
        chainId: theatre.addresses.chainId,
        account: wish.dryRun ? undefined : as,
        log,
        signal,
        profit: wish.profit,
        patienceMs: 20_000,
        tried: new Map(),
      },
      { contracts, memory, once, everySeconds: 1, ...(order && { order }) },
    )
    return lines
  }
  const done = (lines: string[]) => lines.filter((line) => line.includes(' done: '))
  const later = (time: bigint) => theatre.at(theatre.begin + time)

  test('does what is due and nothing else', async () => {
    console.log((await keep()).join('\n'))
    await later(YEAR + 3n * secondsPerWeek)
    console.log((await keep()).join('\n'))
    console.log(await theatre.figures([account(13).address]))
  })
})
