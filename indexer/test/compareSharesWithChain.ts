import assert from 'node:assert/strict'
import { altSharesAbi } from '@homing/sdk/abi/altSharesAbi'
import { escrowVaultAbi } from '@homing/sdk/abi/escrowVaultAbi'
import { subscriptionsAbi } from '@homing/sdk/abi/subscriptionsAbi'
import type { AddressesFile } from '@homing/sdk/addresses/addressesFile'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import { type Address, type PublicClient, zeroAddress } from 'viem'

type Row = Record<string, unknown>
type World = {
  rowsOf: (table: string) => Row[]
  client: PublicClient
  contracts: AddressesFile['contracts']
  blockNumber: bigint
}

const queueNumbers = 2 ** 24
const nobody = { id: 0n, owner: zeroAddress, receiver: zeroAddress, week: 0 }

/** What the tables say of shares, who holds them, is named, waits and paid, is what the contracts say in that block. */
export async function compareSharesWithChain(world: World) {
  await compareShares(world)
  await compareHolders(world)
  await compareNominations(world)
  await comparePlans(world)
  await comparePresale(world)
  await compareApprovals(world)
  compareMemberships(world)
}

async function compareShares({ rowsOf, client, contracts, blockNumber }: World) {
  for (const row of rowsOf('shares')) {
    const id = big(row.id)
    const [dueAt, terms] = await Promise.all([
      client.readContract({
        ...altShares(contracts),
        blockNumber,
        functionName: 'dueAt',
        args: [id],
      }),
      client.readContract({
        ...subscriptions(contracts),
        blockNumber,
        functionName: 'shareTermsOf',
        args: [Number(row.planId), big(row.tier)],
      }),
    ])
    assert.deepEqual(
      [big(row.dueAt), big(row.price), row.size, row.merchantId],
      [dueAt, terms.price, Number(terms.size), terms.merchant],
      `share ${id}`,
    )
    const held = sum(
      rowsOf('shareHoldings')
        .filter((x) => x.shareId === row.id)
        .map(quantityOf),
    )
    assert.equal(big(row.outstanding), held, `what is out of share ${id} is what its holders have`)
  }
}

/** Everybody who was ever named beside any share is asked for each, so that nobody holds what no row tells. */
async function compareHolders({ rowsOf, client, contracts, blockNumber }: World) {
  const named = rowsOf('shareEvents').flatMap(({ holder, receiver }) => [holder, receiver])
  // The market holds what is offered; the events name the seller.
  const market = contracts.WeekMarket.toLowerCase()
  const people = [...new Set([...named, market])].filter((who) => who !== null) as Address[]
  const ids = rowsOf('shares').map((row) => big(row.id))
  const holdings = new Map(rowsOf('shareHoldings').map((row) => [shareOf(row), row]))
  for (const holder of people) {
    const found = await client.readContract({
      ...altShares(contracts),
      blockNumber,
      functionName: 'balanceOfBatch',
      args: [ids.map(() => holder), ids],
    })
    for (const [i, shareId] of ids.entries()) {
      const key = shareOf({ shareId, holder })
      const row = holdings.get(key)
      assert.equal(row ? quantityOf(row) : 0n, found[i], `shares ${shareId} of ${holder}`)
      holdings.delete(key)
    }
  }
  assert.deepEqual([...holdings.keys()], [], 'nobody holds a share whom no event names')
}

async function compareNominations({ rowsOf, client, contracts, blockNumber }: World) {
  const nominations = new Map(rowsOf('nominations').map((row) => [shareOf(row), row]))
  for (const event of rowsOf('shareEvents').filter(({ kind }) => kind === 'nominated')) {
    const [nominee, accepted] = await client.readContract({
      ...altShares(contracts),
      blockNumber,
      functionName: 'nomineeOf',
      args: [big(event.shareId), event.holder as Address],
    })
    const row = nominations.get(shareOf(event))
    assert.deepEqual(
      [row?.nominee ?? zeroAddress, row?.accepted ?? false],
      [nominee.toLowerCase(), accepted],
      `who shall have share ${event.shareId} of ${event.holder}`,
    )
  }
  const events = new Set(rowsOf('shareEvents').map(shareOf))
  const untold = [...nominations.keys()].filter((key) => !events.has(key))
  assert.deepEqual(untold, [], 'nobody is named whom no event names')
}

async function comparePlans(world: World) {
  const { rowsOf, client, contracts, blockNumber } = world
  for (const row of rowsOf('plans')) {
    const read = { args: [Number(row.id)], blockNumber } as const
    const [capacity, queue] = await Promise.all([
      client.readContract({ ...subscriptions(contracts), ...read, functionName: 'capacityOf' }),
      client.readContract({ ...altShares(contracts), ...read, functionName: 'queueOf' }),
    ])
    const entries = rowsOf('queueEntrys').filter(({ planId }) => planId === row.id)
    const waiting = BigInt(entries.filter(isWaiting).length)
    const out = rowsOf('shares').filter(({ planId }) => planId === row.id)
    assert.deepEqual(
      {
        capacity: big(row.capacity),
        promised: big(row.promised),
        waiting: big(row.waiting),
        open: row.open,
        closed: row.closed,
      },
      {
        capacity: capacity.capacity,
        promised: capacity.promised,
        waiting: capacity.waiting,
        open: capacity.open,
        closed: capacity.closed,
      },
      `what plan ${row.id} has promised`,
    )
    assert.equal(waiting, queue.waiting, `who waits for plan ${row.id}`)
    const promised = sum(out.map(({ outstanding }) => big(outstanding))) + waiting
    assert.equal(promised, capacity.promised, `shares of plan ${row.id}, held and waiting`)
    await compareQueue(world, Number(row.id), Number(queue.head), Number(queue.tail))
  }
}

async function compareQueue(world: World, planId: number, head: number, tail: number) {
  const { rowsOf, client, contracts, blockNumber } = world
  const rows = new Map(
    rowsOf('queueEntrys')
      .filter((row) => row.planId === planId)
      .map((row) => [Number(row.number), row]),
  )
  const standing = new Set<number>()
  for (let at = head; at !== tail; at = (at + 1) % queueNumbers) standing.add(at)

  for (const number of new Set([...standing, ...rows.keys()])) {
    const found = await client.readContract({
      ...altShares(contracts),
      blockNumber,
      functionName: 'entryOf',
      args: [planId, BigInt(number)],
    })
    const row = rows.get(number)
    assert.ok(row, `number ${number} of plan ${planId}'s queue has a row`)
    const { shareId, owner, receiver, week, state } = row
    assert.deepEqual(
      isWaiting(row) ? { id: big(shareId), owner, receiver, week } : nobody,
      {
        id: found.id,
        owner: found.owner.toLowerCase(),
        receiver: found.receiver.toLowerCase(),
        week: Number(found.week),
      },
      `number ${number} of plan ${planId}'s queue, which is ${state}`,
    )
    assert.ok(!isWaiting(row) || standing.has(number), `${number} stands in plan ${planId}'s queue`)
    const seat = rowsOf('subscriptions').find(({ id }) => id === row.subscriptionId)
    assert.deepEqual(
      [seat?.subscriber, seat?.shareId],
      state === 'seated' ? [receiver, shareId] : [undefined, undefined],
      `the seat of number ${number} of plan ${planId}'s queue`,
    )
  }
}

/** Of each share that is held or waits, the price lies in the vault. */
async function comparePresale({ rowsOf, client, contracts, blockNumber }: World) {
  const waiting = new Map<unknown, bigint>()
  for (const { shareId } of rowsOf('queueEntrys').filter(isWaiting)) {
    waiting.set(shareId, (waiting.get(shareId) ?? 0n) + 1n)
  }
  for (const { merchantId, presale } of rowsOf('prepaids')) {
    const merchant = rowsOf('merchants').find(({ id }) => id === merchantId)
    const account = accountId(merchant?.currency as Address, big(merchantId), labels.presale)
    const inVault = await client.readContract({
      address: contracts.EscrowVault,
      abi: escrowVaultAbi,
      blockNumber,
      functionName: 'balanceOf',
      args: [account],
    })
    assert.equal(big(presale), inVault, `presale pool of merchant ${merchantId}`)
    const prices = rowsOf('shares')
      .filter((row) => row.merchantId === merchantId)
      .map(
        ({ id, outstanding, price }) => (big(outstanding) + (waiting.get(id) ?? 0n)) * big(price),
      )
    assert.equal(inVault, sum(prices), `merchant ${merchantId} was paid so much for shares to come`)
  }
}

async function compareApprovals({ rowsOf, client, blockNumber }: World) {
  for (const { token, account, operator, approved } of rowsOf('approvals')) {
    // ERC-1155 has it, so vouchers have it as shares do.
    const found = await client.readContract({
      address: token as Address,
      abi: altSharesAbi,
      blockNumber,
      functionName: 'isApprovedForAll',
      args: [account as Address, operator as Address],
    })
    assert.equal(approved, found, `whether ${operator} may move what ${account} has of ${token}`)
  }
}

/** A membership is of the tier and price of its share, and one that began with its bundle was paid by who bought that. */
function compareMemberships({ rowsOf }: World) {
  const shares = new Map(rowsOf('shares').map((row) => [row.id, row]))
  for (const { id, shareId, planId, tier, price } of rowsOf('subscriptions')) {
    const share = shares.get(shareId)
    if (!share) assert.deepEqual([shareId, tier], [null, 0], `subscription ${id} is of no share`)
    else assert.deepEqual([planId, tier, price], [share.planId, share.tier, share.price])
  }
  for (const { tx, payer } of rowsOf('bundles')) {
    for (const begun of rowsOf('subscriptions').filter((row) => row.tx === tx)) {
      assert.equal(begun.payer, payer, `who paid for subscription ${begun.id}`)
    }
  }
}

const altShares = ({ AltShares: address }: World['contracts']) => ({ address, abi: altSharesAbi })
const subscriptions = ({ Subscriptions: address }: World['contracts']) => ({
  address,
  abi: subscriptionsAbi,
})
const big = (value: unknown) => BigInt(String(value))
const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
const quantityOf = ({ quantity }: Row) => big(quantity)
const isWaiting = ({ state }: Row) => state === 'waiting'
const shareOf = ({ shareId, holder }: Row) => `${shareId} of ${holder}`
