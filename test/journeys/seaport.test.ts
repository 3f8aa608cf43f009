// Our tokens are plain ERC-1155, so Seaport 1.6 trades them, too. Its contracts and its library are those that its makers
// publish.
import { shareId } from '@homing/sdk/ids/shareId'
import { subscriptionId } from '@homing/sdk/ids/subscriptionId'
import { encodeSellTerms } from '@homing/sdk/market/encodeSellTerms'
import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types'
import { ItemType } from '@opensea/seaport-js'
import type { OrderWithCounter } from '@opensea/seaport-js/lib/types.js'
import { expect } from 'chai'
import { MaxUint256, type TransactionResponse, ZeroAddress, ZeroHash } from 'ethers'
import type { PackedERC1155 } from '../../typechain-types/tokens/PackedERC1155.ts'
import { gymTerms } from '../support/gymTerms.ts'
import { EURO, WEEK } from '../support/openBar.ts'
import { openGymWeeks } from '../support/openGymWeeks.ts'
import { openSeaport } from '../support/openSeaport.ts'

/** What one part is sold for: 2.50. */
const PART = (5n * EURO) / 2n

type Token = Pick<PackedERC1155, 'getAddress' | 'balanceOf'>
interface Item {
  token: Token
  id: bigint
  amount: bigint
}
interface Fill {
  offered: bigint
  before: bigint
  parts: bigint
}
interface Way {
  inParts?: boolean
  conduitKey?: string
}

async function openTrade() {
  const gym = await openGymWeeks()
  const seaport = await openSeaport(gym.deployer)

  /** What a seller does on a marketplace's page: approves, and signs. It never ends by itself. */
  const sell = async (
    seller: HardhatEthersSigner,
    items: Item[],
    price: bigint,
    { inParts = false, conduitKey = ZeroHash }: Way = {},
  ) => {
    const offer = items.map(async ({ token, id, amount }) => ({
      itemType: ItemType.ERC1155 as const,
      token: await token.getAddress(),
      identifier: id.toString(),
      amount: amount.toString(),
    }))
    const listing = await seaport.of(seller).createOrder({
      startTime: await gym.time.now(),
      offer: await Promise.all(offer),
      consideration: [{ token: gym.currency, amount: price.toString() }],
      allowPartialFills: inParts,
      conduitKey,
    })
    return listing.executeAllActions()
  }

  /** What a buyer does there: approves its money, and then this. */
  const checkout = async (
    buyer: HardhatEthersSigner,
    order: OrderWithCounter,
    units?: bigint,
    conduitKey = ZeroHash,
  ) => {
    const basket = await seaport.of(buyer).fulfillOrder({ order, unitsToFill: units, conduitKey })
    await basket.executeApprovals()
    const trade = basket.actions.at(-1)
    if (trade?.type !== 'exchange') throw new Error('A checkout ends with the trade')
    return trade.transactionMethods
  }
  const buy = async (...[buyer, ...basket]: Parameters<typeof checkout>) =>
    buyer.sendTransaction(await (await checkout(buyer, ...basket)).buildTransaction())

  /** How much of a token, and how much money, each of them has. */
  const belongings = (token: Token, id: bigint, ...people: HardhatEthersSigner[]) =>
    Promise.all(
      people.map(async (person) => [
        await token.balanceOf(person, id),
        await gym.euro.balanceOf(person),
      ]),
    )
  return { ...gym, seaport, sell, checkout, buy, belongings }
}

type Trade = Awaited<ReturnType<typeof openTrade>>

describe('Seaport trades', () => {
  let trade: Trade

  beforeEach(async () => {
    trade = await openTrade()
  })

  it('is Seaport 1.6', async () => {
    const [version, , controller] = await trade.seaport.contract.information()
    expect(version).to.equal('1.6')
    expect(controller).to.equal(await trade.seaport.controller.getAddress())
  })

  it('a whole week, for euros', async () => {
    const { weeks, euro, emil, ben, id, seaport, sell, checkout, buy, belongings } = trade
    const order = await sell(emil, [{ token: weeks, id, amount: 7n }], 7n * PART)
    expect(await weeks.isApprovedForAll(emil, seaport.contract)).to.equal(true)
    // An order is a signature: nothing has moved.
    const before = 10_000n * EURO
    expect(await belongings(weeks, id, emil, ben)).to.deep.equal([
      [7n, before],
      [0n, before],
    ])

    const tooLate = await checkout(trade.ada, order)
    const bought = await buy(ben, order)
    await expect(bought).to.emit(seaport.contract, 'OrderFulfilled')
    await expect(bought)
      .to.emit(weeks, 'TransferSingle')
      .withArgs(seaport.contract, emil, ben, id, 7n)
    expect(await belongings(weeks, id, emil, ben)).to.deep.equal([
      [0n, before + 7n * PART],
      [7n, before - 7n * PART],
    ])
    expect(await euro.balanceOf(seaport.contract)).to.equal(0n)
    expect(await weeks.balanceOf(seaport.contract, id)).to.equal(0n)
    // So it calls an order of which anything is sold.
    await expect(tooLate.transact()).to.be.revertedWithCustomError(
      seaport.contract,
      'OrderPartiallyFilled',
    )
  })

  it('three of seven parts of a week, then the rest, and each part can be used in its week', async () => {
    const { weeks, emil, ben, ada, id, week, startsAt, time, sell, buy, belongings } = trade
    const order = await sell(emil, [{ token: weeks, id, amount: 7n }], 7n * PART, { inParts: true })
    const before = 10_000n * EURO
    await buy(ben, order, 3n)
    expect(await belongings(weeks, id, emil, ben)).to.deep.equal([
      [4n, before + 3n * PART],
      [3n, before - 3n * PART],
    ])

    // Ada asks for more than is left and gets what there is.
    await buy(ada, order, 7n)
    expect(await belongings(weeks, id, emil, ben, ada)).to.deep.equal([
      [0n, before + 7n * PART],
      [3n, before - 3n * PART],
      [4n, before - 4n * PART],
    ])

    const { pool } = await weeks.weekOf(id)
    await time.to(startsAt)
    await expect(weeks.connect(ben).redeem(id, 1n, false))
      .to.emit(weeks, 'WeekRedeemed')
      .withArgs(id, ben, ben, 1n, pool / 7n)
    await weeks.connect(ada).redeem(id, 4n, false)
    expect(await weeks.balanceOf(ben, id)).to.equal(2n)
    expect((await weeks.weekOf(id)).parts).to.equal(2n)
    await expect(weeks.connect(emil).redeem(id, 1n, false))
      .to.be.revertedWithCustomError(weeks, 'ERC1155InsufficientBalance')
      .withArgs(emil, 0n, 1n, id)

    await time.to(startsAt + WEEK)
    const first = pool / 7n
    await expect(weeks.settle(1n, week, 1n)).to.changeTokenBalances(
      trade.ethers,
      trade.euro,
      [trade.till],
      [first + ((pool - first) * 4n) / 6n],
    )
  })

  it('a share of a bundle, which its buyer begins', async () => {
    const { altShares, subscriptions, owner, dora, ben, sell, buy, belongings } = trade
    const none = { size: 0n, discountBps: 0n }
    const terms = gymTerms({
      horizonYears: 5n,
      guestSeats: 0n,
      tiers: [{ size: 5n, discountBps: 500n }, none, none],
    })
    await subscriptions.connect(owner).publish(terms, 'Five years', '')
    const nobody = { deadline: 0n, signature: '0x' }
    const bought = await altShares
      .connect(dora)
      .buy(2n, 1n, dora, ZeroAddress, terms.termsHash, nobody)
    const [log] = await altShares.queryFilter(
      altShares.filters.BundleBought(2n),
      bought.blockNumber ?? undefined,
    )
    if (!log) throw new Error('No bundle was bought')
    const share = shareId(2, 1, Number(log.args.week), 1)
    const [had] = await belongings(altShares, share, dora)

    const order = await sell(dora, [{ token: altShares, id: share, amount: 1n }], 700n * EURO)
    await buy(ben, order)
    expect(await belongings(altShares, share, dora, ben)).to.deep.equal([
      [0n, (had?.[1] ?? 0n) + 700n * EURO],
      [1n, 9_300n * EURO],
    ])
    await altShares.connect(ben).activate(share, ben)
    const begun = await subscriptions.subscriptionOf(subscriptionId(2, 2))
    expect(begun.subscriber).to.equal(ben.address)
  })

  it('vouchers, some of an order', async () => {
    const { vouchers, ada, dora, ben, sell, buy, belongings } = trade
    await trade.stake(ada, 5_000n * EURO)
    const offer = await trade.publish()
    const beer = await trade.idOf(offer)
    await vouchers.connect(dora).buy(offer, 4n, dora, ZeroAddress)
    const [had] = await belongings(vouchers, beer, dora)

    const order = await sell(dora, [{ token: vouchers, id: beer, amount: 3n }], 27n * EURO, {
      inParts: true,
    })
    await buy(ben, order, 2n)
    expect(await belongings(vouchers, beer, dora, ben)).to.deep.equal([
      [2n, (had?.[1] ?? 0n) + 18n * EURO],
      [2n, 9_982n * EURO],
    ])
    await vouchers.connect(ben).redeem(beer, 2n)
    expect(await vouchers.outstandingOf(beer)).to.equal(2n)
  })

  it('two weeks in one order, through a conduit', async () => {
    const { weeks, dora, emil, ben, id, membership, seaport, sell, buy } = trade
    const { conduit, conduitKey } = seaport
    await weeks.connect(dora).buy(membership, 1n << 5n, emil)
    const bundle = [
      { token: weeks, id, amount: 7n },
      { token: weeks, id: id + 1n, amount: 7n },
    ]
    const order = await sell(emil, bundle, 14n * PART, { inParts: true, conduitKey })
    expect(await weeks.isApprovedForAll(emil, conduit)).to.equal(true)
    expect(await weeks.isApprovedForAll(emil, seaport.contract)).to.equal(false)

    await buy(ben, order, 3n, conduitKey)
    const both = [id, id + 1n]
    expect(await weeks.balanceOfBatch([emil, emil], both)).to.deep.equal([4n, 4n])
    expect(await weeks.balanceOfBatch([ben, ben], both)).to.deep.equal([3n, 3n])
    expect(await trade.euro.balanceOf(emil)).to.equal(10_000n * EURO + 6n * PART)
    expect(await trade.euro.balanceOf(ben)).to.equal(10_000n * EURO - 6n * PART)
  })

  it('a batch, as a conduit moves it', async () => {
    const { weeks, dora, emil, ben, id, membership, seaport } = trade
    const { conduit } = seaport
    await weeks.connect(dora).buy(membership, 1n << 5n, emil)
    await seaport.controller.updateChannel(conduit, emil, true)
    await weeks.connect(emil).setApprovalForAll(conduit, true)
    const both = [id, id + 1n]
    const moved = seaport
      .conduitOf(emil)
      .executeBatch1155([{ token: weeks, from: emil, to: ben, ids: both, amounts: [2n, 7n] }])
    await expect(moved).to.emit(weeks, 'TransferBatch').withArgs(conduit, emil, ben, both, [2n, 7n])
    expect(await weeks.balanceOfBatch([emil, emil], both)).to.deep.equal([5n, 0n])
    expect(await weeks.balanceOfBatch([ben, ben], both)).to.deep.equal([2n, 7n])
  })

  for (const way of ['itself', 'through a conduit'] as const) {
    it(`no week that is over: the fill is refused in our words, ${way}`, async () => {
      const { weeks, emil, ben, id, startsAt, time, seaport, sell, checkout, belongings } = trade
      const conduitKey = way === 'itself' ? ZeroHash : seaport.conduitKey
      const week = [{ token: weeks, id, amount: 7n }]
      const order = await sell(emil, week, 7n * PART, { inParts: true, conduitKey })
      const last = await checkout(ben, order, 1n, conduitKey)
      await time.to(startsAt + WEEK - 2n)
      await last.transact()

      await time.to(startsAt + WEEK)
      const before = await belongings(weeks, id, emil, ben)
      expect(before.map(([parts]) => parts)).to.deep.equal([6n, 1n])
      for (const units of [1n, undefined]) {
        const late = await checkout(ben, order, units, conduitKey)
        await expect(late.transact())
          .to.be.revertedWithCustomError(weeks, 'EntangledWeeks_Expired')
          .withArgs(id, startsAt + WEEK)
      }
      expect(await belongings(weeks, id, emil, ben)).to.deep.equal(before)
    })
  }
})

describe('A fill of our market costs less than one of Seaport’s', () => {
  /** Ben and Emil have traded before: both hold parts of the week and money, and what a fill needs is approved. */
  async function openSteady() {
    const trade = await openTrade()
    const { weeks, euro, market, emil, ben, id, seaport } = trade
    await euro.connect(ben).approve(market, MaxUint256)
    await euro.connect(ben).approve(seaport.contract, MaxUint256)
    await weeks.connect(emil).setApprovalForAll(seaport.contract, true)
    await weeks.connect(emil).safeTransferFrom(emil, ben, id, 1n, '0x')
    const terms = encodeSellTerms({ price: PART, fair: false, markupBps: 0, endsAt: 0 })
    const list = (parts: bigint) =>
      weeks.connect(emil).safeTransferFrom(emil, market, id, parts, terms)
    // The market holds some of this week already, too.
    await list(1n)
    return { ...trade, list }
  }

  async function gasOf(sent: TransactionResponse) {
    const receipt = await sent.wait()
    if (!receipt) throw new Error('It has no receipt')
    return receipt.gasUsed
  }

  /** Emil offers parts of his week on our market, where `before` are sold when Ben buys `parts`. */
  async function fillOurs({ offered, before, parts }: Fill) {
    const { market, weeks, emil, ben, id, list, belongings } = await openSteady()
    await list(offered)
    const buy = (some: bigint) => market.connect(ben).fill(2n, some, some * PART, ben)
    if (before) await buy(before)
    const gas = await gasOf(await buy(parts))
    const [bens, emils] = await belongings(weeks, id, ben, emil)
    return { gas, bens, emilsMoney: emils?.[1] }
  }

  /** The same over Seaport. A whole order goes through its cheapest door, which their library doesn’t use. */
  async function fillTheirs({ offered, before, parts }: Fill) {
    const { weeks, emil, ben, id, seaport, sell, checkout, buy, belongings } = await openSteady()
    const whole = offered === parts
    const week = [{ token: weeks, id, amount: offered }]
    const order = await sell(emil, week, offered * PART, { inParts: !whole })
    if (before) await buy(ben, order, before)
    const trade = await checkout(ben, order, whole ? undefined : parts)
    const { to, data } = await trade.buildTransaction()
    const { selector } = seaport.contract.getFunction('fulfillBasicOrder_efficient_6GL6yc').fragment
    const cheapest = whole ? selector + data.slice(selector.length) : data
    const gas = await gasOf(await ben.sendTransaction({ to, data: cheapest }))
    const [bens, emils] = await belongings(weeks, id, ben, emil)
    return { gas, bens, emilsMoney: emils?.[1] }
  }

  const fills: [string, Fill][] = [
    ['all of an offer', { offered: 3n, before: 0n, parts: 3n }],
    ['three of five parts', { offered: 5n, before: 0n, parts: 3n }],
    ['three of five parts when one is sold', { offered: 5n, before: 1n, parts: 3n }],
  ]
  for (const [what, fill] of fills) {
    it(`for ${what}`, async function () {
      const ours = await fillOurs(fill)
      const theirs = await fillTheirs(fill)
      if (this.test) this.test.title += `: ${ours.gas} and ${theirs.gas} gas`
      // It is the same trade.
      const parts = fill.before + fill.parts
      expect(ours.bens).to.deep.equal([1n + parts, 10_000n * EURO - parts * PART])
      expect(theirs.bens).to.deep.equal(ours.bens)
      expect(theirs.emilsMoney).to.equal(ours.emilsMoney)
      expect(Number(ours.gas)).to.be.lessThan(Number(theirs.gas))
    })
  }
})
