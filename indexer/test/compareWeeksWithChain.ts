import assert from 'node:assert/strict'
import { entangledWeeksAbi } from '@homing/sdk/abi/entangledWeeksAbi'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { solidarityVouchersAbi } from '@homing/sdk/abi/solidarityVouchersAbi'
import { stampsAbi } from '@homing/sdk/abi/stampsAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { AddressesFile } from '@homing/sdk/addresses/addressesFile'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import { poolOfWeek } from '@homing/sdk/weeks/poolOfWeek'
import { type Address, type PublicClient, zeroAddress } from 'viem'

type Row = Record<string, unknown>
type Hop = { kind: string; from: Address; to: Address; at: string; tx: string }
type World = {
  rowsOf: (table: string) => Row[]
  client: PublicClient
  contracts: AddressesFile['contracts']
  blockNumber: bigint
}

/** What the tables say of week tokens, their holders, lots, money and postcards is what the contracts say in that block. */
export async function compareWeeksWithChain(world: World) {
  await compareTokens(world)
  await compareEveryBlock(world)
  await compareTwins(world)
  await compareHolders(world)
  compareLots(world)
  comparePaths(world)
  await compareStamps(world)
  await compareNonces(world)
  await comparePools(world)
}

async function compareTokens({ rowsOf, client, contracts, blockNumber }: World) {
  for (const row of rowsOf('weekTokens')) {
    const found = await client.readContract({
      ...weeks(contracts),
      blockNumber,
      functionName: 'weekOf',
      args: [big(row.id)],
    })
    assert.deepEqual(
      {
        twins: big(row.twins),
        guestSeats: big(row.guestSeats),
        partsPerWeek: big(row.partsPerWeek),
        parts: big(row.parts),
        pool: big(row.pool),
        earned: big(row.earned) - big(row.paid),
        startsAt: big(row.startsAt),
        endsAt: big(row.endsAt),
        sweepableAt: big(row.sweepableAt),
      },
      found,
      `week token ${row.id}`,
    )
  }
}

/** A week's parts and money after each block that changed them, by what was bought, used and settled until then. */
async function compareEveryBlock({ rowsOf, client, contracts, blockNumber }: World) {
  const purchases = new Map(rowsOf('weekPurchases').map((row) => [row.id, big(row.blockNumber)]))
  const range = { ...weeks(contracts), strict: true, fromBlock: 0n, toBlock: blockNumber } as const
  const [settled, paidOut] = await Promise.all([
    client.getContractEvents({ ...range, eventName: 'WeekSettled' }),
    client.getContractEvents({ ...range, eventName: 'WeekPaidOut' }),
  ])
  for (const row of rowsOf('weekTokens')) {
    const id = big(row.id)
    const of = (rows: Row[]) => rows.filter(({ tokenId }) => tokenId === row.id)
    const twins = of(rowsOf('twins')).map(({ purchaseId, k }) => ({
      step: Number(k) - 1,
      boughtIn: purchases.get(purchaseId) ?? 0n,
    }))
    const plan = rowsOf('plans').find(({ id: planId }) => planId === row.planId)
    const terms = {
      retailTotal: big(plan?.retailTotal),
      prepaidPrice: big(plan?.prepaidPrice),
      weekCount: Number(plan?.weekCount),
    }
    const used = of(rowsOf('weekRedemptions'))
    const paid = settled.filter(({ args }) => args.id === id)
    const claimed = paidOut.filter(({ args }) => args.id === id)
    const blocks = new Set([
      ...twins.map(({ boughtIn }) => boughtIn),
      ...used.map((x) => big(x.blockNumber)),
      ...[...paid, ...claimed].map((x) => x.blockNumber),
    ])
    for (const at of blocks) {
      const found = await client.readContract({
        ...weeks(contracts),
        blockNumber: at,
        functionName: 'weekOf',
        args: [id],
      })
      const { timestamp } = await client.getBlock({ blockNumber: at })
      const before = used.filter((x) => big(x.blockNumber) <= at)
      const gone = paid.filter((x) => x.blockNumber <= at)
      const sold = twins.filter(({ boughtIn }) => boughtIn <= at)
      const steps = sold.reduce((total, { step }) => total + step, 0)
      const swept = gone.length > 0 && timestamp >= big(row.sweepableAt)
      const earned = sum(before.map(({ amount }) => big(amount)))
      const taken = claimed.filter((x) => x.blockNumber <= at).map(({ args }) => args)
      const parts =
        BigInt(sold.length) * big(row.partsPerWeek) -
        sum(before.map(partsOf)) -
        sum(taken.map((x) => x.parts))
      const pool =
        poolOfWeek(terms, sold.length, steps) - earned - sum(taken.map(({ amount }) => amount))
      assert.deepEqual(
        [found.twins, found.parts, found.pool, found.earned],
        [
          BigInt(sold.length),
          swept ? 0n : parts,
          swept ? 0n : pool,
          earned - sum(gone.map(({ args }) => args.paid)),
        ],
        `week token ${id} in block ${at}`,
      )
    }
    assert.deepEqual(
      [big(row.paid), big(row.forfeited)],
      [sum(paid.map(({ args }) => args.paid)), sum(paid.map(({ args }) => args.forfeited))],
      `what was paid out and forfeited of week token ${id}`,
    )
  }
}

async function compareTwins({ rowsOf, client, contracts, blockNumber }: World) {
  const bitsOf = (rows: Row[]) => sum(rows.map(({ k }) => 1n << (big(k) - 1n)))
  for (const { id } of rowsOf('subscriptions')) {
    const found = await client.readContract({
      ...weeks(contracts),
      blockNumber,
      functionName: 'twinsOf',
      args: [big(id)],
    })
    const twins = rowsOf('twins').filter(({ subscriptionId }) => subscriptionId === id)
    assert.equal(bitsOf(twins), found, `twins of subscription ${id}`)
  }
  for (const { id, subscriptionId, count, amount } of rowsOf('weekPurchases')) {
    const twins = rowsOf('twins').filter(({ purchaseId }) => purchaseId === id)
    const price = await client.readContract({
      ...weeks(contracts),
      blockNumber,
      functionName: 'priceOf',
      args: [big(subscriptionId), bitsOf(twins)],
    })
    assert.deepEqual(
      [twins.length, sum(twins.map((twin) => big(twin.price))), price],
      [count, big(amount), big(amount)],
      `what purchase ${id} cost`,
    )
  }
}

/** Everybody whom anything ever names is asked for each week, so that nobody holds what no row tells. */
async function compareHolders({ rowsOf, client, contracts, blockNumber }: World) {
  const people = new Set<string>()
  for (const { path } of rowsOf('weekLots')) {
    for (const { from, to } of path as Hop[]) people.add(from).add(to)
  }
  for (const { receiver } of rowsOf('weekPurchases')) people.add(String(receiver))
  for (const { receiver } of rowsOf('trades')) people.add(String(receiver))
  people.delete(zeroAddress)
  const ids = rowsOf('weekTokens').map(({ id }) => big(id))
  const holdings = new Map(rowsOf('weekHoldings').map((row) => [heldBy(row), row]))
  for (const holder of people) {
    const found = await client.readContract({
      ...weeks(contracts),
      blockNumber,
      functionName: 'balanceOfBatch',
      args: [ids.map(() => holder as Address), ids],
    })
    for (const [i, tokenId] of ids.entries()) {
      const key = heldBy({ tokenId, holder })
      const row = holdings.get(key)
      assert.equal(row ? partsOf(row) : 0n, found[i], `parts ${key}`)
      assert.ok(row?.parts !== 0, `no row of nothing: ${key}`)
      holdings.delete(key)
    }
  }
  assert.deepEqual([...holdings.keys()], [], 'nobody holds a week whom no row names')
}

/** No part is lost or told twice: by holder, by offer, by what was used, and in all. */
function compareLots({ rowsOf, contracts }: World) {
  const market = contracts.WeekMarket.toLowerCase()
  const lots = new Map(rowsOf('weekLots').map((lot) => [lotKey(lot), lot]))
  const still = [...lots.values()].filter(({ state }) => state === 'held' || state === 'forfeited')
  const offers = rowsOf('sellOffers').filter(({ token }) => token === 'week')
  const listed = new Set<string>()
  const partsListed = (row: Row) =>
    sum(
      (row.lots as number[]).map((number) => {
        const key = lotKey({ tokenId: row.tokenId, number })
        assert.ok(!listed.has(key), `lot ${key} is in one place`)
        listed.add(key)
        return partsOf(lots.get(key) ?? {})
      }),
    )

  for (const row of rowsOf('weekHoldings')) {
    const theirs = still.filter((lot) => heldBy(lot) === heldBy(row))
    assert.equal(sum(theirs.map(partsOf)), partsOf(row), `lots ${heldBy(row)}`)
    if (row.holder === market) {
      assert.deepEqual(row.lots, [], 'what the market holds lies with its offers')
      continue
    }
    const inOrder = theirs.toSorted((a, b) => (String(a.arrived) < String(b.arrived) ? -1 : 1))
    assert.deepEqual(
      row.lots,
      inOrder.map(({ number }) => number),
    )
    assert.equal(partsListed(row), partsOf(row))
    assert.ok(theirs.every((lot) => lot.owner === row.holder))
  }
  for (const offer of offers) {
    const parts = partsListed(offer)
    // A week that was over when its offer was closed stays where it is.
    const stranded = offer.state === 'closed' && parts !== 0n
    assert.ok(stranded || parts === big(offer.left), `lots of offer ${offer.id}`)
    for (const number of offer.lots as number[]) {
      const lot = lots.get(lotKey({ tokenId: offer.tokenId, number }))
      assert.deepEqual([lot?.holder, lot?.owner], [market, offer.seller])
    }
  }
  assert.equal(listed.size, still.length, 'every lot lies with a holder or an offer')

  for (const token of rowsOf('weekTokens')) {
    const ofIt = (rows: Row[]) => rows.filter(({ tokenId }) => tokenId === token.id)
    const all = ofIt([...lots.values()])
    assert.equal(sum(all.map(partsOf)), big(token.twins) * big(token.partsPerWeek))
    const used = all.filter(({ state }) => state === 'used')
    assert.equal(sum(used.map(partsOf)), sum(ofIt(rowsOf('weekRedemptions')).map(partsOf)))
    const numbers = all.map(({ number }) => Number(number))
    assert.ok(Math.max(...numbers) <= Number(token.lotCount))
  }
}

/** Each lot began with a purchase, went from hand to hand without a gap, and ended as its state says. */
function comparePaths({ rowsOf, contracts }: World) {
  const market = contracts.WeekMarket.toLowerCase()
  const twins = new Set(rowsOf('twins').map((row) => `${row.tokenId} ${row.subscriptionId}`))
  const ends: Record<string, string> = { used: 'used', forfeited: 'forfeited', paidOut: 'paidOut' }
  const sold = new Map<string, bigint>()
  for (const lot of rowsOf('weekLots')) {
    const name = `lot ${lotKey(lot)}`
    const path = lot.path as Hop[]
    assert.ok(twins.has(`${lot.tokenId} ${lot.subscriptionId}`), `${name} is of a twin`)
    assert.equal(path[0]?.kind, 'bought', `${name} was bought`)
    let holder = path[0]?.to
    for (const [i, hop] of path.slice(1).entries()) {
      const before = path[i]
      const name = `${lotKey(lot)}, step ${i + 2}`
      assert.ok(BigInt(hop.at) >= BigInt(before?.at ?? 0), name)
      if (hop.kind === 'sold') {
        // Of several sellers of a week, it was this one's.
        assert.deepEqual([before?.kind, before?.from, holder], ['offered', hop.from, market], name)
        const key = `${hop.tx} ${lot.tokenId}`
        sold.set(key, (sold.get(key) ?? 0n) + partsOf(lot))
      } else {
        assert.equal(hop.from, holder, name)
      }
      if (hop.kind === 'takenBack') assert.equal(before?.kind, 'offered', name)
      // Who used or forfeited it has it still, or had it last.
      if (!(hop.kind in ends)) holder = hop.to
    }
    const last = path.at(-1)?.kind ?? ''
    assert.equal(holder, lot.holder, `${name} is where it went last`)
    assert.equal(ends[String(lot.state)], Object.values(ends).includes(last) ? last : undefined)
    assert.equal(lot.owner === lot.holder, lot.holder !== market, name)
  }
  for (const { tx, tokenId, token, quantity } of rowsOf('trades')) {
    if (token === 'week') assert.equal(sold.get(`${tx} ${tokenId}`), big(quantity))
  }
}

async function compareStamps({ rowsOf, client, contracts, blockNumber }: World) {
  const stamps = { address: contracts.Stamps, abi: stampsAbi, blockNumber } as const
  const rows = rowsOf('stamps')
  for (const row of rows) {
    const { planId, week, guest } = row
    const [owner, count] = await Promise.all([
      client.readContract({ ...stamps, functionName: 'ownerOf', args: [big(row.id)] }),
      client.readContract({
        ...stamps,
        functionName: 'countOf',
        args: [Number(planId), big(week), guest === true],
      }),
    ])
    assert.equal(row.holder, owner.toLowerCase(), `postcard ${row.id}`)
    const half = rows.filter((x) => x.planId === planId && x.week === week && x.guest === guest)
    assert.equal(BigInt(half.length), count, `postcards of week ${week}`)
    assert.ok(big(row.serial) >= 1n && big(row.serial) <= count)
  }
  const kept = rowsOf('weekRedemptions').filter(({ stampId }) => stampId !== null)
  for (const { stampId, planId, tx } of kept) {
    const card = rows.find(({ id }) => id === stampId)
    assert.deepEqual([card?.guest, card?.planId, card?.tx], [true, planId, tx])
  }
  assert.equal(kept.length, rows.filter(({ guest }) => guest).length, 'each was kept for one use')
}

async function compareNonces({ rowsOf, client, contracts, blockNumber }: World) {
  const { SolidarityVouchers: vouchers, EntangledWeeks: weekTokens } = contracts
  for (const { holder, voucherId, nonce } of rowsOf('revokedNonces')) {
    const id = big(voucherId)
    const isUsed = await client.readContract({
      address: id >> 64n === 0n ? vouchers : weekTokens,
      abi: solidarityVouchersAbi,
      blockNumber,
      functionName: 'isNonceUsed',
      args: [holder as Address, id, big(nonce)],
    })
    assert.ok(isUsed, `nonce ${nonce} of ${holder} for ${id}`)
  }
}

/** All that is in the account of week tokens is of some week: to be used, earned and not paid out, or crumbs. */
async function comparePools({ rowsOf, client, contracts, blockNumber }: World) {
  for (const row of rowsOf('prepaids')) {
    const { merchantId } = row
    const merchant = rowsOf('merchants').find(({ id }) => id === merchantId)
    const balanceOf = (label: number) =>
      client.readContract({
        address: contracts.EscrowVault,
        abi: escrowVaultAbi,
        blockNumber,
        functionName: 'balanceOf',
        args: [accountId(merchant?.currency as Address, big(merchantId), label)],
      })
    const escrow = await client.readContract({
      address: contracts.Subscriptions,
      abi: subscriptionsAbi,
      blockNumber,
      functionName: 'escrowOf',
      args: [Number(merchantId), []],
    })
    const inWeeks = await balanceOf(labels.weeks)
    assert.deepEqual(
      [big(row.weeks), big(row.forfeits), big(row.owedToForfeits)],
      [inWeeks, escrow.forfeits, escrow.owedToForfeits],
      `what merchant ${merchantId} has of week tokens`,
    )

    const tokens = rowsOf('weekTokens').filter((token) => token.merchantId === merchantId)
    const sixes = new Map(tokens.map((x) => [`${x.planId} ${Math.floor(Number(x.week) / 6)}`, x]))
    let crumbs = 0n
    for (const { planId, week } of sixes.values()) {
      crumbs += await client.readContract({
        ...weeks(contracts),
        blockNumber,
        functionName: 'crumbsOf',
        args: [Number(planId), big(week)],
      })
    }
    const told = tokens.map(({ pool, earned, paid }) => big(pool) + big(earned) - big(paid))
    assert.equal(sum(told) + crumbs, inWeeks, `merchant ${merchantId}: each week has its money`)
  }
}

const weeks = ({ EntangledWeeks: address }: World['contracts']) => ({
  address,
  abi: entangledWeeksAbi,
})
const big = (value: unknown) => BigInt(String(value))
const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
const partsOf = ({ parts }: Row) => big(parts)
const heldBy = ({ tokenId, holder }: Row) => `of ${tokenId} held by ${holder}`
const lotKey = ({ tokenId, number }: Row) => `${tokenId}/${number}`
