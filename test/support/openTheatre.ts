import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Address,
  createPublicClient,
  http,
  keccak256,
  maxUint256,
  type PublicClient,
  parseEther,
  stringToBytes,
  stringToHex,
  toHex,
  zeroAddress,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { deployHoming } from '../../scripts/deploy/deployHoming.ts'
import { keeperContracts } from '../../scripts/keeper/keeperContracts.ts'
import { startChain } from '../../scripts/lib/anvil.ts'
import { freePort, giveBackPort } from '../../scripts/lib/freePort.ts'
import { townChain } from '../../scripts/town/townChain.ts'
import { demoEuroAbi } from '../../sdk/src/abi/demoEuroAbi.ts'
import { escrowVaultAbi } from '../../sdk/src/abi/escrowVaultAbi.ts'
import { merchantRegistryAbi } from '../../sdk/src/abi/merchantRegistryAbi.ts'
import { patronPoolAbi } from '../../sdk/src/abi/patronPoolAbi.ts'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { secondsPerWeek } from '../../sdk/src/clock/secondsPerWeek.ts'
import { weekOf } from '../../sdk/src/clock/weekOf.ts'
import { weekStart } from '../../sdk/src/clock/weekStart.ts'
import { accountId } from '../../sdk/src/ids/accountId.ts'
import { labels } from '../../sdk/src/ids/labels.ts'
import { poolId } from '../../sdk/src/ids/poolId.ts'
import { demoMnemonic } from '../../sdk/src/town/personas.ts'

export const EURO = 1_000_000n
export const OFFSET = 345_600n
const TERMS = keccak256(stringToBytes('Be quiet after the third bell.'))
const noAcceptance = { deadline: 0n, signature: '0x' } as const

export type Theatre = Awaited<ReturnType<typeof openTheatre>>

/** The accounts of the chain's own words: the owner and those who buy. */
export const people = {
  owner: account(1),
  patron: account(2),
  ada: account(3),
  ben: account(4),
  clara: account(5),
  dan: account(6),
  eve: account(7),
}

export function account(index: number) {
  return mnemonicToAccount(demoMnemonic, { addressIndex: index })
}

/**
 * A theatre on a chain of its own. Plan 1 has fifty seats and a year; plan 2 three seats and thirty weeks: a member, two
 * bundles, and a third one whose first share waits. Somebody gives shares away, somebody names another for a seat, and
 * two vouchers are never redeemed.
 */
export async function openTheatre() {
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'homing-theatre-'))
  const port = await freePort(0)
  const service = await startChain({
    stateFolder,
    stateFile: path.join(stateFolder, 'chain.json'),
    port,
    fresh: true,
    abort: new AbortController().signal,
  })
  const { rpcUrl } = service
  const close = async () => {
    await service.stop()
    giveBackPort(port)
    rmSync(stateFolder, { recursive: true, force: true })
  }
  const client: PublicClient = createPublicClient({ transport: http(rpcUrl), cacheTime: 0 })
  const open = async () => {
    const addresses = await deployHoming(rpcUrl, { demo: true })
    const theatre = { rpcUrl, addresses, client, ...worldOf(client, addresses) }
    return { ...theatre, ...(await moveIn(rpcUrl, theatre)) }
  }
  const theatre = await open().catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    ...theatre,
    stateFolder,
    close,
    /** Turns the clock. */
    async at(time: bigint) {
      await client.request({ method: 'evm_setNextBlockTimestamp', params: [toHex(time)] } as never)
      await client.request({ method: 'evm_mine', params: [] } as never)
    },
    async snapshot(): Promise<() => Promise<void>> {
      const take = () => client.request({ method: 'evm_snapshot', params: [] } as never)
      let id = await take()
      return async () => {
        await client.request({ method: 'evm_revert', params: [id] } as never)
        id = await take()
      }
    },
    async giveCoins(to: Address) {
      const params = [to, toHex(parseEther('100'))]
      await client.request({ method: 'anvil_setBalance', params } as never)
    },
  }
}

function worldOf(client: PublicClient, addresses: AddressesFile) {
  const { shares, subscriptions, vouchers } = keeperContracts(addresses)
  const euro = addresses.contracts.DemoEuro ?? zeroAddress
  const balanceOf = (who: Address) =>
    client.readContract({ address: euro, abi: demoEuroAbi, functionName: 'balanceOf', args: [who] })
  const accountOf = (label: keyof typeof labels) =>
    client.readContract({
      address: addresses.contracts.EscrowVault,
      abi: escrowVaultAbi,
      functionName: 'balanceOf',
      args: [accountId(euro, 1n, labels[label])],
    })
  const sharesOf = (holder: Address, id: bigint) =>
    client.readContract({ ...shares, functionName: 'balanceOf', args: [holder, id] })
  /** The memberships of a plan, by number. */
  const members = async (plan: number) => {
    const { sold } = await client.readContract({
      ...subscriptions,
      functionName: 'planOf',
      args: [plan],
    })
    return await Promise.all(
      Array.from({ length: Number(sold) }, (_, i) =>
        client.readContract({
          ...subscriptions,
          functionName: 'subscriptionOf',
          args: [(BigInt(plan) << 32n) | BigInt(i + 1)],
        }),
      ),
    )
  }
  /** Who waits for a seat, in order. */
  const queueOf = async (plan: number) => {
    const { head, tail } = await client.readContract({
      ...shares,
      functionName: 'queueOf',
      args: [plan],
    })
    const entries = await Promise.all(
      Array.from({ length: Number(tail - head) }, (_, i) =>
        client.readContract({
          ...shares,
          functionName: 'entryOf',
          args: [plan, head + BigInt(i)],
        }),
      ),
    )
    return entries.filter(({ owner }) => owner !== zeroAddress).map(({ receiver }) => receiver)
  }
  return {
    shares,
    subscriptions,
    vouchers,
    euro,
    balanceOf,
    accountOf,
    sharesOf,
    members,
    /** All that can be seen of the theatre's books, whoever did what; `keepers` count together. */
    async figures(keepers: readonly Address[]) {
      const names = Object.keys(labels) as (keyof typeof labels)[]
      const accounts = await Promise.all(
        names.map(async (name) => [name, await accountOf(name)] as const),
      )
      const plans = await Promise.all(
        [1, 2].map(async (plan) => ({
          settled: await client.readContract({
            ...subscriptions,
            functionName: 'settledWeekOf',
            args: [plan],
          }),
          seats: (
            await client.readContract({ ...subscriptions, functionName: 'planOf', args: [plan] })
          ).seats,
          capacity: await client.readContract({
            ...subscriptions,
            functionName: 'capacityOf',
            args: [plan],
          }),
          waiting: (await client.readContract({ ...shares, functionName: 'queueOf', args: [plan] }))
            .waiting,
          queue: await queueOf(plan),
          members: (await members(plan))
            .map(({ subscriber, tier, firstWeek, endWeek, price, status }) =>
              [subscriber, tier, firstWeek, endWeek, price, status].join(' '),
            )
            .sort(),
        })),
      )
      const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
      return {
        accounts: Object.fromEntries(accounts),
        escrow: await client.readContract({
          ...subscriptions,
          functionName: 'escrowOf',
          args: [1, [1, 2]],
        }),
        plans,
        owner: await balanceOf(people.owner.address),
        keepers: sum(await Promise.all(keepers.map(balanceOf))),
      }
    },
  }
}

async function moveIn(
  rpcUrl: string,
  {
    addresses,
    shares,
    subscriptions,
    vouchers,
    euro,
  }: {
    addresses: AddressesFile
  } & ReturnType<typeof worldOf>,
) {
  const { owner, patron, ada, ben, clara, dan, eve } = people
  const chain = await townChain(rpcUrl)
  const begin = weekStart(weekOf(chain.time(), OFFSET) + 1n, OFFSET) + secondsPerWeek / 2n
  chain.setTime(begin)
  const registry = {
    address: addresses.contracts.MerchantRegistry,
    abi: merchantRegistryAbi,
  } as const
  const patrons = { address: addresses.contracts.PatronPool, abi: patronPoolAbi } as const
  const token = { address: euro, abi: demoEuroAbi } as const

  for (const person of [patron, ada, ben, clara, eve]) {
    await chain.send(person, {
      ...token,
      functionName: 'mint',
      args: [person.address, 100_000n * EURO],
    })
    await chain.send(person, {
      ...token,
      functionName: 'approve',
      args: [addresses.contracts.EscrowVault, maxUint256],
    })
  }
  const registration = {
    name: 'Theatre',
    metadataURI: '',
    payout: owner.address,
    currency: euro,
    weekOffset: Number(OFFSET),
    sector: 7922,
    locality: stringToHex('DKCPH', { size: 5 }),
    arbiter: zeroAddress,
  }
  await chain.send(owner, { ...registry, functionName: 'register', args: [registration] })
  await chain.send(owner, { ...patrons, functionName: 'open', args: [1, 2_000] })
  const pool = poolId(euro, 1n, 1)
  await chain.send(patron, {
    ...patrons,
    functionName: 'stake',
    args: [pool, 4_000n * EURO, patron.address],
  })

  const terms = {
    merchant: 1,
    retailTotal: 1_066n * EURO,
    prepaidPrice: 858n * EURO,
    weekCount: 52,
    transactionBps: 100,
    coolingOffWeeks: 0,
    longestPauseWeeks: 8,
    queueWeeks: 8,
    horizonYears: 15,
    capacity: 50,
    partsPerWeek: 2,
    guestSeats: 5,
    patronBps: 500,
    referralBps: 0,
    arbiterDays: 30,
    coveredFromDayOne: false,
    tiers: [
      { size: 5, discountBps: 500 },
      { size: 10, discountBps: 1_000 },
      { size: 15, discountBps: 1_500 },
    ] as const,
    community: zeroAddress,
    termsHash: TERMS,
  }
  const publish = (args: readonly [typeof terms, string, string]) =>
    chain.send(owner, { ...subscriptions, functionName: 'publish', args })
  await publish([terms, 'A year', ''])
  const small = { weekCount: 30, capacity: 3, retailTotal: 450n * EURO, prepaidPrice: 390n * EURO }
  await publish([{ ...terms, ...small }, 'A season in a box', ''])
  chain.setTime(begin + secondsPerWeek)

  const bundle = (who: typeof ada, plan: number, tier: bigint) =>
    chain.send(who, {
      ...shares,
      functionName: 'buy',
      args: [plan, tier, who.address, zeroAddress, TERMS, noAcceptance],
    })
  await bundle(ada, 1, 1n)
  await bundle(ben, 1, 2n)
  await chain.send(eve, {
    ...subscriptions,
    functionName: 'buy',
    args: [2, eve.address, TERMS],
  })
  for (const who of [ada, ben, clara]) await bundle(who, 2, 1n)

  const bought = weekOf(chain.time(), OFFSET)
  const share = (plan: number, tier: bigint, place: bigint) =>
    (BigInt(plan) << 32n) | (tier << 24n) | (bought << 8n) | place
  await chain.send(ada, {
    ...shares,
    functionName: 'give',
    args: [
      [share(1, 1n, 1n), share(1, 1n, 2n)],
      [clara.address, clara.address],
    ],
  })
  const named = share(1, 2n, 1n)
  await chain.send(ben, {
    ...shares,
    functionName: 'nominate',
    args: [named, dan.address, noAcceptance],
  })
  await chain.send(dan, { ...shares, functionName: 'accept', args: [named, ben.address, TERMS] })

  const eventAt = chain.time() + 4n * secondsPerWeek
  const offer = {
    pool,
    price: 20n * EURO,
    cap: 100,
    redeemFrom: Number(eventAt - 7_200n),
    sellUntil: Number(eventAt - 3_600n),
    redeemBy: Number(eventAt + secondsPerWeek),
    eventAt: Number(eventAt),
    patronCutBps: 2_000,
    promoterBps: 0,
    heldBps: 0,
    arbiterDays: 30,
  }
  chain.setTime(begin + 2n * secondsPerWeek)
  await chain.send(owner, {
    ...vouchers,
    functionName: 'publish',
    args: [offer, 'A seat', ''],
  })
  await chain.send(eve, {
    ...vouchers,
    functionName: 'buy',
    args: [1n, 2n, eve.address, zeroAddress],
  })
  return { begin }
}
