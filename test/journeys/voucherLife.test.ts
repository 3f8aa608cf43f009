// The whole life of a voucher, as it would be told: ten beers, bought through Ada's link and drunk.

import { decodeRedemption } from '@homing/sdk/redemption/decodeRedemption'
import { splitOf } from '@homing/sdk/split/splitOf'
import { expect } from 'chai'
import { type Bar, EURO, openBar, WEEK } from '../support/openBar.ts'
import { deploymentOf, showCode } from '../support/showCode.ts'
import { signPermit } from '../support/signPermit.ts'

describe('the life of a voucher', () => {
  let bar: Bar
  let offer: bigint
  let id: bigint
  let week: bigint

  before(async () => {
    bar = await openBar()
  })

  afterEach('every unit in the vault is somebody’s', async () => {
    const { euro, vault } = bar
    const accounts = Object.values(await bar.accounts())
    expect(accounts.reduce((sum, amount) => sum + amount, 0n)).to.equal(await euro.balanceOf(vault))
  })

  it('a bar registers and opens a pool: it can’t sell yet, for nobody stands behind it', async () => {
    const { registry, patrons, vouchers, owner, pool } = bar
    expect((await registry.merchantOf(1n)).owner).to.equal(owner.address)
    expect((await patrons.poolOf(pool)).lambdaBps).to.equal(2_000n)

    offer = await bar.publish()
    expect(await vouchers.buyableOf(offer)).to.equal(0n)
  })

  it('Ada and Ben stand behind it: 20% of what they stake can be sold this week', async () => {
    const { patrons, vouchers, ada, ben, pool } = bar
    await expect(bar.stake(ada, 1_000n * EURO))
      .to.emit(patrons, 'Staked')
      .withArgs(pool, ada, 1_000n * EURO)
    await bar.stake(ben, 600n * EURO)

    expect(await patrons.roomOf(pool)).to.equal(320n * EURO)
    expect(await vouchers.buyableOf(offer)).to.equal(32n)
  })

  it('Ada sets 80 aside for her link', async () => {
    const { patrons, ada, pool } = bar
    await expect(patrons.connect(ada).promote(pool, 80n * EURO))
      .to.emit(patrons, 'LinkBudgetChanged')
      .withArgs(pool, ada, 80n * EURO)
    expect((await patrons.positionOf(pool, ada)).linkBudget).to.equal(80n * EURO)
  })

  it('Dora buys ten beers through the link with a signed permit: 80 / 10 / 10 in that transaction', async () => {
    const { ethers, euro, vault, vouchers, ada, dora, till } = bar
    const price = 100n * EURO
    const permit = await signPermit(bar, dora, price, (await bar.time.now()) + 600n)
    const told = splitOf({
      price: 10n * EURO,
      quantity: 10n,
      patronCutBps: 2_000n,
      promoterBps: 5_000n,
      heldBps: 0n,
      linkBudget: 80n * EURO,
    })
    expect(told).to.deep.equal({
      price,
      merchant: 80n * EURO,
      debt: 0n,
      held: 0n,
      promoter: 10n * EURO,
      stakers: 10n * EURO,
    })
    const split = await vouchers.splitOf(offer, 10n, ada)
    for (const part of ['price', 'merchant', 'debt', 'held', 'promoter', 'stakers'] as const) {
      expect(split[part], `${part}, as the chain tells it`).to.equal(told[part])
    }

    id = await bar.idOf(offer)
    const buying = vouchers.connect(dora).buyWithPermit(offer, 10n, dora, ada, permit)
    await expect(buying)
      .to.emit(vouchers, 'VouchersBought')
      .withArgs(id, dora, dora, ada, 10n, 10n * EURO)
    await expect(buying).to.changeTokenBalances(
      ethers,
      euro,
      [dora, till, ada, vault],
      [-price, 80n * EURO, 10n * EURO, 10n * EURO],
    )
    expect(await vouchers.balanceOf(dora, id)).to.equal(10n)
    expect((await bar.accounts()).patronIncome).to.equal(10n * EURO)
  })

  it('and 100 of their stake is locked until the beers are drunk', async () => {
    const { patrons, ada, ben, pool } = bar
    week = (await patrons.poolOf(pool)).week
    const state = await patrons.weekOf(pool, week)
    expect(state.outstanding).to.equal(100n * EURO)
    expect(state.promoted).to.equal(50n * EURO)
    // Ada carries half by her link, and of the other half as much as she weighs: 1,000 of 1,600.
    expect(await patrons.carriedBy(pool, ada, week)).to.equal(81_250_000n)
    expect(await patrons.carriedBy(pool, ben, week)).to.equal(18_750_000n)
  })

  it('Dora shows a code at the counter, and staff redeem two beers', async () => {
    const { vouchers, dora, staff } = bar
    const decoded = decodeRedemption(await showCode(bar, dora, id, 2n), await deploymentOf(bar))
    if (!decoded.ok) throw new Error(decoded.sentence)
    const { redemption, signature } = decoded

    await expect(vouchers.connect(staff).redeemSigned(redemption, signature))
      .to.emit(vouchers, 'VouchersRedeemed')
      .withArgs(id, dora, staff, 2n)
    expect(await vouchers.balanceOf(dora, id)).to.equal(8n)

    await expect(vouchers.connect(staff).redeemSigned(redemption, signature))
      .to.be.revertedWithCustomError(vouchers, 'SignedRedemptions_NonceUsed')
      .withArgs(dora, redemption.nonce)
  })

  it('she drinks the others, too: the stake behind them is free at once', async () => {
    const { patrons, vouchers, dora, ada, ben, pool } = bar
    await vouchers.connect(dora).redeem(id, 8n)

    for (const patron of [ada, ben]) {
      expect((await patrons.positionOf(pool, patron)).locked).to.equal(0n)
      expect(await patrons.carriedBy(pool, patron, week)).to.equal(0n)
    }
  })

  it('Ben takes his part of the cut, and Ada hers', async () => {
    const { euro, ethers, patrons, ada, ben, pool } = bar
    const [ofAda, ofBen] = [6_250_000n, 3_750_000n]
    for (const [patron, part] of [
      [ada, ofAda],
      [ben, ofBen],
    ] as const) {
      const { income } = await patrons.positionOf(pool, patron)
      expect(part - income).to.be.within(0n, 1n)
      await expect(patrons.connect(patron).claimIncome(pool)).to.changeTokenBalances(
        ethers,
        euro,
        [patron],
        [income],
      )
    }
    expect((await bar.accounts()).patronIncome).to.be.within(0n, 2n)
  })

  it('on Monday Ada puts what is free back to work, and Ben leaves with all of his', async () => {
    const { ethers, euro, patrons, ada, ben, pool } = bar
    await bar.time.nextMonday()
    await patrons.connect(ada).restake(pool, 100n)
    expect((await patrons.positionOf(pool, ada)).free).to.equal(0n)

    const before = await euro.balanceOf(ben)
    await patrons.connect(ben).unstake(pool, ethers.MaxUint256)
    await bar.time.to((await bar.time.now()) + WEEK)
    await patrons.connect(ben).collect(pool, 100n)
    expect((await euro.balanceOf(ben)) - before).to.equal(600n * EURO)
    expect((await patrons.positionOf(pool, ben)).deposit).to.equal(0n)
  })
})
