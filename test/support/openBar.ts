import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import { poolId } from '@homing/sdk/ids/poolId'
import { voucherId } from '@homing/sdk/ids/voucherId'
import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import { hexlify, MaxUint256, toUtf8Bytes, ZeroAddress } from 'ethers'
import { network } from 'hardhat'
import type { Address } from 'viem'
import { openHouse } from './openHouse.ts'

export const EURO = 10n ** 6n
export const DAY = 86_400n
export const WEEK = 7n * DAY
const OFFSET = weekOffsetOfUtc(1)

const PEOPLE = ['deployer', 'owner', 'till', 'staff', 'ada', 'ben', 'dora', 'emil'] as const
type Person = (typeof PEOPLE)[number]

export interface OfferChanges {
  title?: string
  metadataURI?: string
  price?: bigint
  redeemFrom?: bigint
  sellUntil?: bigint
  redeemBy?: bigint
  eventAt?: bigint
  heldBps?: bigint
}

/** A fresh chain on a Monday morning, with a bar that has staff and a pool with λ = 20%, and people with 10,000 each. */
export async function openBar({ name = 'The Pigeon & Hop' } = {}) {
  const { ethers, networkHelpers } = await network.create()
  const signers = await ethers.getSigners()
  const people = Object.fromEntries(PEOPLE.map((person, i) => [person, signers[i]])) as Record<
    Person,
    HardhatEthersSigner
  >
  const { owner, till, staff } = people
  const house = await openHouse(people.deployer)
  const { euro, registry, vault, patrons, vouchers } = house
  const currency = (await euro.getAddress()) as Address

  const time = {
    now: async () => BigInt(await networkHelpers.time.latest()),
    to: (timestamp: bigint) => networkHelpers.time.increaseTo(timestamp),
    nextMonday: async () => time.to((weekOf(await time.now(), OFFSET) + 1n) * WEEK + OFFSET),
  }
  await time.nextMonday()
  for (const person of Object.values(people)) await euro.mint(person, 10_000n * EURO)

  await registry.connect(owner).register({
    name,
    metadataURI: 'data:application/json,{}',
    payout: till,
    currency,
    weekOffset: OFFSET,
    sector: 5813,
    locality: hexlify(toUtf8Bytes('DKCPH')),
    arbiter: ZeroAddress,
  })
  await registry.connect(owner).setOperator(1n, staff, true)
  await patrons.connect(owner).open(1n, 2_000n)
  const pool = poolId(currency, 1n, 1)

  const publish = async ({ title = 'A beer', metadataURI = '', ...changes }: OfferChanges = {}) => {
    const now = await time.now()
    await vouchers.connect(owner).publish(
      {
        pool,
        price: 10n * EURO,
        cap: 1_000n,
        redeemFrom: now,
        sellUntil: now + 26n * WEEK,
        redeemBy: now + 104n * WEEK,
        eventAt: 0n,
        patronCutBps: 2_000n,
        promoterBps: 5_000n,
        heldBps: 0n,
        arbiterDays: 30n,
        ...changes,
      },
      title,
      metadataURI,
    )
    return vouchers.offerCount()
  }

  /** The vouchers of `offer` that are on sale this week. */
  const idOf = async (offer: bigint) => voucherId(offer, weekOf(await time.now(), OFFSET))
  const accounts = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(labels).map(async ([label, code]) => [
          label,
          await vault.balanceOf(accountId(currency, 1n, code)),
        ]),
      ),
    ) as Record<keyof typeof labels, bigint>
  const allow = (person: HardhatEthersSigner) => euro.connect(person).approve(vault, MaxUint256)
  const stake = async (patron: HardhatEthersSigner, amount: bigint) => {
    await allow(patron)
    return patrons.connect(patron).stake(pool, amount, patron)
  }

  return {
    ethers,
    ...house,
    ...people,
    currency,
    pool,
    time,
    publish,
    idOf,
    accounts,
    allow,
    stake,
  }
}

export type Bar = Awaited<ReturnType<typeof openBar>>
