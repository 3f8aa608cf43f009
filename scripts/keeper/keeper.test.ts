import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Address, createPublicClient } from 'viem'
import { secondsPerWeek } from '../../sdk/src/clock/secondsPerWeek.ts'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import { weekTokenId } from '../../sdk/src/ids/weekTokenId.ts'
import { encodeSellTerms } from '../../sdk/src/market/encodeSellTerms.ts'
import {
  account,
  EURO,
  OFFSET,
  openTheatre,
  people,
  type Theatre,
} from '../../test/support/openTheatre.ts'
import { random } from '../town/random.ts'
import { townChain } from '../town/townChain.ts'
import { chainMemory } from './chainMemory.ts'
import type { Duty } from './duty.ts'
import { isProfitable } from './isProfitable.ts'
import type { Keeper } from './keeper.ts'
import { keeperContracts } from './keeperContracts.ts'
import { keeperLog } from './keeperLog.ts'
import { keeperOptions } from './keeperOptions.ts'
import { patientTransport } from './patientTransport.ts'
import { runKeeper } from './runKeeper.ts'

const YEAR = 52n * secondsPerWeek

describe('a keeper', () => {
  let theatre: Theatre
  let again: () => Promise<void>

  before(async () => {
    theatre = await openTheatre()
    for (let i = 0; i <= 100; i++) {
      await theatre.giveCoins(account(i === 100 ? 13 : 100 + i).address)
    }
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

  /** A share of those that were bought in the second week. */
  const shareOf = (plan: number, tier: bigint, place: bigint) => {
    const week = weekOf(theatre.begin + secondsPerWeek, OFFSET)
    return (BigInt(plan) << 32n) | (tier << 24n) | (week << 8n) | place
  }

  test('does what is due and nothing else', async () => {
    await keep()
    assert.deepEqual(done(await keep()), [], 'nothing is due twice')
    const { presale } = (await theatre.figures([])).accounts

    await later(YEAR + 3n * secondsPerWeek)
    const lines = done(await keep())
    const has = (what: RegExp) => lines.filter((line) => what.test(line)).length
    assert.equal(has(/serve the queue of plan 2/), 1)
    assert.equal(has(/activate share/), 5)
    assert.ok(has(/release plan 1/) >= 1)
    assert.equal(has(/expire vouchers/), 1)
    assert.deepEqual(done(await keep()), [])

    // Ada gave the second year to Clara, Ben named Dan, and plan 2 has three seats for four.
    const now = await theatre.figures([account(13).address])
    const began = (await theatre.members(1)).slice(2).map(({ subscriber }) => subscriber)
    assert.deepEqual(new Set(began), new Set([people.clara.address, people.dan.address]))
    assert.equal(now.plans[1]?.seats, 3n)
    assert.equal(now.plans[1]?.waiting, 1n)
    assert.equal(now.escrow.payable_, 0n)
    // Five of them left the presale account: 815.10, 772.20 and three times 370.50; the sixth waits.
    const began5 = 815_100_000n + 772_200_000n + 3n * 370_500_000n
    assert.equal(presale, (now.accounts.presale ?? 0n) + began5)
    assert.ok(now.keepers > 0n)
  })

  test('a hundred of them, each in another order, end where one ends', async () => {
    await later(2n * YEAR + 3n * secondsPerWeek)
    const [one, ...others] = Array.from({ length: 100 }, (_, i) => account(100 + i))
    await keep({ ...(one && { as: one }) })
    const alone = await theatre.figures([one?.address ?? '0x'])

    await again()
    await later(2n * YEAR + 3n * secondsPerWeek)
    const { between } = random(40)
    const shuffled = (duties: Duty[]) =>
      duties
        .map((duty) => ({ duty, at: between(0, 1_000_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ duty }) => duty)
    const crowd = [one, ...others].filter((keeper) => keeper !== undefined)
    const order = (duties: Duty[]) => (isOfReleases(duties) ? duties : shuffled(duties))
    const said = await Promise.all(crowd.map((as) => keep({ as, order })))
    const together = await theatre.figures(crowd.map(({ address }) => address))

    // Seats are scarcer than shares that are due, so the order decides who sits and who waits, and nothing else.
    assert.deepEqual(nameless(together), nameless(alone))
    const people = (figures: typeof alone) =>
      figures.plans.map(({ members, queue }) =>
        [...members.map((member) => member.split(' ')[0]), ...queue].sort(),
      )
    assert.deepEqual(people(together), people(alone))
    const busy = said.filter((lines) => done(lines).length > 0)
    assert.ok(busy.length > 1, 'more than one of them did something')
  })

  test('with none for three years nobody has lost anything, and the first starts it then', async () => {
    await later(3n * secondsPerWeek)
    await keep()
    const { presale = 0n } = (await theatre.figures([])).accounts
    const id = shareOf(1, 1n, 3n)
    await later(3n * YEAR + 3n * secondsPerWeek)
    assert.equal(await theatre.sharesOf(people.ada.address, id), 1n)
    assert.equal((await theatre.figures([])).accounts.presale, presale)

    await keep()
    assert.equal(await theatre.sharesOf(people.ada.address, id), 0n)
    const week = weekOf(theatre.begin + 3n * YEAR + 3n * secondsPerWeek, OFFSET)
    const members = (await theatre.members(1)).slice(2)
    // Years 1 to 3 of Ada's and Ben's, each of them whole, from next week on.
    assert.equal(members.length, 6)
    for (const { firstWeek, endWeek, price, tier } of members) {
      assert.equal(firstWeek, week + 1n)
      assert.equal(endWeek, week + 53n)
      assert.equal(price, tier === 1n ? 815_100_000n : 772_200_000n)
    }
    // Plan 2 has three seats: one for who waited, two for shares; what else was due waits for a seat, whole.
    const now = await theatre.figures([account(13).address])
    const [, small] = now.plans
    assert.equal(small?.seats, 3n)
    assert.equal(small?.waiting, 7n)
    assert.equal(now.escrow.payable_, 0n)
    const started = 3n * (815_100_000n + 772_200_000n) + 3n * 370_500_000n
    assert.equal(presale - (now.accounts.presale ?? 0n), started)
  })

  test('a node that dies in the middle and returns', async () => {
    await later(YEAR + 3n * secondsPerWeek)
    const direct = await theatre.snapshot()
    await keep()
    const expected = await theatre.figures([account(13).address])
    await direct()

    const node = await shakyNode(theatre.rpcUrl)
    try {
      const lines = await keep({ rpcUrl: node.url })
      assert.ok(node.deaths > 3)
      const said = (what: string) => lines.filter((line) => line.includes(what)).length
      assert.equal(said('doesn’t answer'), said('answers again'))
      assert.ok(said('doesn’t answer') >= 1)
      assert.deepEqual(await theatre.figures([account(13).address]), expected)
    } finally {
      await node.close()
    }
  })

  test('twice at once, also with the same key', async () => {
    await later(YEAR + 3n * secondsPerWeek)
    const direct = await theatre.snapshot()
    await keep()
    const expected = await theatre.figures([account(13).address])
    await direct()

    await Promise.all([keep(), keep(), keep()])
    await keep()
    assert.deepEqual(await theatre.figures([account(13).address]), expected)
  })

  test('looks again until it is told to stop', async () => {
    const stop = new AbortController()
    const working = keep({ once: false, signal: stop.signal })
    await later(YEAR + 3n * secondsPerWeek)
    const id = shareOf(1, 1n, 1n)
    while ((await theatre.sharesOf(people.clara.address, id)) !== 0n) await sleep(50)
    stop.abort()
    assert.ok(done(await working).length > 0)
  })

  test('who takes a share out of the queue is not put back into it', async () => {
    await later(YEAR + 3n * secondsPerWeek)
    await keep()
    const { shares, client, rpcUrl } = theatre
    const { head } = await client.readContract({ ...shares, functionName: 'queueOf', args: [2] })
    const { owner } = await client.readContract({
      ...shares,
      functionName: 'entryOf',
      args: [2, head],
    })
    const leaver = Object.values(people).find(({ address }) => address === owner)
    assert.ok(leaver)
    const chain = await townChain(rpcUrl)
    await chain.send(leaver, { ...shares, functionName: 'leaveQueue', args: [2, head] })

    const lines = await keep()
    assert.deepEqual(done(lines), [])
    assert.ok(lines.some((line) => /left: activate share.*took it out of the queue/.test(line)))
    assert.equal(await theatre.sharesOf(owner, shareOf(2, 1n, 1n)), 1n)
  })

  describe('with guests and a market', () => {
    const { ada, clara } = people
    const week = secondsPerWeek
    /** The calendar week in which the theatre opened. */
    const opening = () => weekOf(theatre.begin, OFFSET)
    const tokenOf = (after: bigint) => weekTokenId(1, Number(OFFSET), Number(opening() + after))
    const weekAfter = (after: bigint) => {
      const args = [tokenOf(after)] as const
      return theatre.client.readContract({ ...weekTokens(), functionName: 'weekOf', args })
    }
    const weekTokens = () => keeperContracts(theatre.addresses).weekTokens
    const market = () => keeperContracts(theatre.addresses).market
    const offerOf = (offer: bigint) =>
      theatre.client.readContract({ ...market(), functionName: 'offerOf', args: [offer] })

    /** Ada's twins of weeks 3 to 6 since the opening: one part of week 3 is used, some are offered; so is a share of Clara's. */
    async function bringGuests() {
      const chain = await townChain(theatre.rpcUrl)
      const id = (1n << 32n) | 1n
      const [{ subscriber, firstWeek } = assert.fail()] = await theatre.members(1)
      assert.equal(subscriber, ada.address)
      const weekBits = [3n, 4n, 5n, 6n].reduce(
        (bits, after) => bits | (1n << (opening() + after - firstWeek)),
        0n,
      )
      chain.setTime(theatre.begin + 2n * week + 3_600n)
      await chain.send(ada, {
        ...weekTokens(),
        functionName: 'buy',
        args: [id, weekBits, ada.address],
      })
      const offerFrom = (who: typeof ada, token: Address, id: bigint, endsAt: bigint) =>
        chain.send(who, {
          ...weekTokens(),
          address: token,
          functionName: 'safeTransferFrom',
          args: [
            who.address,
            market().address,
            id,
            1n,
            encodeSellTerms({ price: EURO, fair: false, markupBps: 0, endsAt: Number(endsAt) }),
          ],
        })
      const { address } = weekTokens()
      await offerFrom(ada, address, tokenOf(4n), 0n)
      await offerFrom(ada, address, tokenOf(6n), theatre.begin + 3n * week)
      await offerFrom(clara, theatre.shares.address, shareOf(1, 1n, 1n), 0n)
      chain.setTime(theatre.begin + 3n * week)
      await chain.send(ada, {
        ...weekTokens(),
        functionName: 'redeem',
        args: [tokenOf(3n), 1n, false],
      })
    }

    test('settles weeks that have been over for seven days, and no others', async () => {
      await bringGuests()
      await later(5n * week - week / 2n - 1n)
      await keep()
      const [used, unused] = [await weekAfter(3n), await weekAfter(4n)]
      assert.ok(used.earned > 0n && used.pool > 0n && unused.pool > 0n)

      await later(5n * week - week / 2n)
      const crumbs = async () => {
        const args = [1, opening() + 3n] as const
        return await theatre.client.readContract({
          ...weekTokens(),
          functionName: 'crumbsOf',
          args,
        })
      }
      const [before, crumbsBefore] = [await theatre.figures([]), await crumbs()]
      const lines = done(await keep())
      assert.ok(lines.some((line) => /settle weeks \d+ to \d+ of plan 1 \| paid=/.test(line)))
      const now = await theatre.figures([])
      const { forfeits = 0n } = now.accounts
      const swept = crumbsBefore - (await crumbs())
      assert.equal(forfeits, (before.accounts.forfeits ?? 0n) + used.pool + swept)
      const after = await weekAfter(3n)
      assert.deepEqual([after.parts, after.pool, after.earned], [0n, 0n, 0n])
      assert.deepEqual(await weekAfter(4n), unused)
      assert.deepEqual(done(await keep()), [])
    })

    test('gives back what an offer left while it is good for something', async () => {
      await bringGuests()
      await later(5n * week)
      assert.ok(done(await keep()).some((line) => /give back offer 2/.test(line)))
      const left = await theatre.client.readContract({
        ...weekTokens(),
        functionName: 'balanceOf',
        args: [ada.address, tokenOf(6n)],
      })
      assert.equal(left, 2n)
      assert.equal((await offerOf(2n)).quantity, 0n)
      // What is over can't be moved, and stays; what hasn't ended is for sale.
      assert.equal((await offerOf(1n)).quantity, 1n)
      assert.equal((await offerOf(3n)).open, true)
      assert.deepEqual(done(await keep()), [])
    })

    test('begins a share that the market holds for who offered it, and only that for money', async () => {
      await bringGuests()
      await later(YEAR + 3n * week)
      const budget = { gasPrice: 10n ** 9n, priceOfCoin: async () => 2_500n * EURO }
      const lines = await keep({ profit: budget })
      assert.ok(
        done(lines).some((line) => /activate share \d+ of offer 3.*bounty=[1-9]/.test(line)),
      )
      assert.ok(lines.some((line) => /left: settle weeks.*doesn’t pay for/.test(line)))
      assert.ok(!lines.some((line) => /of offer 3.*left|InCustody/.test(line)))
      assert.equal((await offerOf(3n)).quantity, 0n)
      const hers = (await theatre.members(1)).filter(
        ({ subscriber }) => subscriber === clara.address,
      )
      assert.equal(hers.length, 1)

      assert.ok(done(await keep()).some((line) => /settle weeks/.test(line)))
      assert.equal((await theatre.figures([])).accounts.weeks, 0n)
    })
  })

  test('as a program: ends when nothing is due, and on Ctrl-C', async () => {
    await later(YEAR + 3n * secondsPerWeek)
    const file = path.join(theatre.stateFolder, 'addresses.json')
    writeFileSync(file, JSON.stringify(theatre.addresses))
    const script = path.join(import.meta.dirname, '..', 'keeper.ts')
    const start = (...flags: string[]) => {
      const args = [script, '--rpc', theatre.rpcUrl, '--addresses', file, ...flags]
      const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      program.stdout.on('data', (text: Buffer) => {
        said += text.toString()
      })
      const ended = new Promise<number | null>((resolve) => program.on('exit', resolve))
      return { program, ended, said: () => said }
    }
    const once = start('--once')
    assert.equal(await once.ended, 0)
    assert.match(once.said(), /done: activate share/)

    const open = start('--every', '600')
    while (!open.said().includes('looks for what is due')) await sleep(50)
    open.program.kill('SIGINT')
    assert.equal(await open.ended, 0)
    assert.match(open.said(), /goes home/)
    assert.doesNotMatch(open.said(), /done:/)
  })

  test('sends nothing on a dry run, and only what pays where it shall pay', async () => {
    await later(YEAR + 3n * secondsPerWeek)
    const untouched = await theatre.figures([])
    const dry = await keep({ dryRun: true })
    assert.ok(dry.some((line) => /would do: activate share/.test(line)))
    assert.deepEqual(await theatre.figures([]), untouched)

    // At a gas price of 1 gwei and 2,500 for a coin, 0.62 pays for 247,000 gas: less than serving the queue takes.
    const budget = { gasPrice: 10n ** 9n, priceOfCoin: async () => 2_500n * EURO }
    const lines = await keep({ profit: budget })
    assert.ok(done(lines).length > 0)
    assert.ok(done(lines).every((line) => !line.includes('bounty=0 ')))
    assert.ok(lines.some((line) => /left: serve the queue of plan 2.*pay for/.test(line)))
    assert.ok(done(lines).some((line) => line.includes('bounty=1287000')))
    assert.equal((await theatre.figures([])).plans[1]?.waiting, 1n)
  })
})

test('flags that can’t be meant are refused with a sentence', async () => {
  const read = (...args: string[]) => keeperOptions(args, {})
  await assert.rejects(read('--every', '0'), /takes seconds/)
  await assert.rejects(read('--only-profitable'), /needs --coin-price/)
  await assert.rejects(read('--coin-price', 'much'), /0xTOKEN=2500/)
  await assert.rejects(read('--gas-price', 'x'), /gwei/)
  await assert.rejects(read('--addresses', '/nowhere.json'), /no addresses in/)
  await assert.rejects(keeperOptions([], { HOMING_KEEPER_KEY: '0x12' }), /64 hexadecimal/)
})

test('a bounty pays for its gas to the last unit', async () => {
  const currency = '0x000000000000000000000000000000000000dEaD'
  const budget = { priceOfCoin: async () => 2_000n * EURO }
  // 0.001 coins are 2.00.
  assert.ok(await isProfitable({ bounty: 2n * EURO, currency }, 10n ** 15n, budget))
  assert.ok(!(await isProfitable({ bounty: 2n * EURO, currency }, 10n ** 15n + 1n, budget)))
  assert.ok(!(await isProfitable({ bounty: 0n, currency }, 0n, budget)))
})

const nameless = ({ plans, ...figures }: Awaited<ReturnType<Theatre['figures']>>) => ({
  ...figures,
  plans: plans.map(({ members, queue, ...plan }) => ({
    ...plan,
    queue: queue.length,
    members: members.map((member) => member.split(' ').slice(1).join(' ')).sort(),
  })),
})

/** Which of two plans of a merchant is released first says how much cover its patrons give meanwhile. */
const isOfReleases = (duties: Duty[]) => duties.some(({ name }) => name.startsWith('release'))

/** Passes questions on; every seventh is lost, every other time after the node has had it, and then it rests. */
async function shakyNode(target: string) {
  let asked = 0
  let awakeAt = 0
  let deaths = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', async () => {
      asked++
      const isAsleep = Date.now() < awakeAt
      const dies = !isAsleep && asked % 7 === 0
      if (isAsleep || (dies && asked % 2 === 0)) {
        if (dies) awakeAt = Date.now() + 50
        deaths++
        outgoing.destroy()
        return
      }
      const answer = await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      })
      const body = await answer.text()
      if (dies) {
        deaths++
        awakeAt = Date.now() + 50
        outgoing.destroy()
        return
      }
      outgoing.setHeader('content-type', 'application/json')
      outgoing.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get deaths() {
      return deaths
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
