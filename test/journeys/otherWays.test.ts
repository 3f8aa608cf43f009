// What else can happen to a voucher: it is given away, repaid, for an evening that comes or doesn't, or forgotten.

import { decodeRedemption } from '@homing/sdk/redemption/decodeRedemption'
import { expect } from 'chai'
import { type Bar, DAY, EURO, openBar, WEEK } from '../support/openBar.ts'
import { deploymentOf, showCode } from '../support/showCode.ts'
import { signPermit } from '../support/signPermit.ts'

describe('other ways of a voucher', () => {
  let bar: Bar

  beforeEach(async () => {
    bar = await openBar()
    await bar.stake(bar.ada, 5_000n * EURO)
    await bar.allow(bar.dora)
  })

  afterEach('every unit in the vault is somebody’s', async () => {
    const accounts = Object.values(await bar.accounts())
    expect(accounts.reduce((sum, amount) => sum + amount, 0n)).to.equal(
      await bar.euro.balanceOf(bar.vault),
    )
  })

  it('a gift: Dora pays, Emil drinks, and passes one on', async () => {
    const { euro, vouchers, dora, emil, ben, staff } = bar
    const offer = await bar.publish()
    const id = await bar.idOf(offer)
    await vouchers.connect(dora).buy(offer, 3n, emil, bar.ethers.ZeroAddress)
    expect(await euro.balanceOf(dora)).to.equal(9_970n * EURO)
    expect(await vouchers.balanceOf(emil, id)).to.equal(3n)

    await vouchers.connect(emil).safeTransferFrom(emil, ben, id, 1n, '0x')
    await vouchers.connect(ben).redeem(id, 1n)

    // A code that was shown before the gift is worth no more than what its holder still has.
    const code = decodeRedemption(await showCode(bar, emil, id, 2n), await deploymentOf(bar))
    if (!code.ok) throw new Error(code.sentence)
    await vouchers.connect(emil).safeTransferFrom(emil, dora, id, 1n, '0x')
    await expect(vouchers.connect(staff).redeemSigned(code.redemption, code.signature))
      .to.be.revertedWithCustomError(vouchers, 'ERC1155InsufficientBalance')
      .withArgs(emil, 1n, 2n, id)
    expect(await vouchers.outstandingOf(id)).to.equal(2n)
  })

  it('a repayment: the bar can’t keep its promise and pays the money in; who likes takes it', async () => {
    const { ethers, euro, vouchers, patrons, owner, dora, emil, till, ada, pool } = bar
    const offer = await bar.publish()
    const id = await bar.idOf(offer)
    await vouchers.connect(dora).buy(offer, 4n, dora, ethers.ZeroAddress)
    await vouchers.connect(dora).safeTransferFrom(dora, emil, id, 1n, '0x')

    await bar.allow(owner)
    await vouchers.connect(owner).setSelling(offer, false)
    await vouchers.connect(owner).offerRepayment(id)
    expect((await bar.accounts()).repayment).to.equal(40n * EURO)

    await expect(vouchers.connect(dora).takeRepayment(id, 3n)).to.changeTokenBalances(
      ethers,
      euro,
      [dora],
      [30n * EURO],
    )
    expect((await patrons.positionOf(pool, ada)).locked).to.equal(10n * EURO)
    // Emil likes the bar and has his beer all the same.
    await vouchers.connect(emil).redeem(id, 1n)

    await bar.time.to((await bar.time.now()) + 104n * WEEK)
    await expect(vouchers.returnRepayment(id)).to.changeTokenBalances(
      ethers,
      euro,
      [till],
      [10n * EURO],
    )
    expect((await bar.accounts()).repayment).to.equal(0n)
  })

  it('an evening: a part of the money is held until the curtain rises, and its tickets end a week later', async () => {
    const { ethers, euro, vouchers, patrons, dora, till, ada, pool } = bar
    const now = await bar.time.now()
    const eventAt = now + 30n * DAY
    const offer = await bar.publish({
      title: 'Hamlet',
      price: 40n * EURO,
      sellUntil: eventAt,
      redeemFrom: eventAt - 3_600n,
      eventAt,
      redeemBy: eventAt + 7n * DAY,
      heldBps: 5_000n,
    })
    const id = await bar.idOf(offer)
    await vouchers.connect(dora).buy(offer, 2n, dora, ethers.ZeroAddress)
    expect(await euro.balanceOf(till)).to.equal(10_032n * EURO)
    expect((await bar.accounts()).held).to.equal(32n * EURO)

    await expect(vouchers.connect(dora).redeem(id, 1n))
      .to.be.revertedWithCustomError(vouchers, 'SolidarityVouchers_NotYetRedeemable')
      .withArgs(eventAt - 3_600n)
    await bar.time.to(eventAt)
    await expect(vouchers.connect(dora).buy(offer, 1n, dora, ethers.ZeroAddress))
      .to.be.revertedWithCustomError(vouchers, 'SolidarityVouchers_SaleEnded')
      .withArgs(eventAt)
    await vouchers.connect(dora).redeem(id, 1n)
    expect(await euro.balanceOf(till)).to.equal(10_048n * EURO)

    await bar.time.to(eventAt + 7n * DAY)
    expect(await vouchers.isTokenExpired(id)).to.equal(true)
    await vouchers.expire(id)
    expect(await euro.balanceOf(till)).to.equal(10_064n * EURO)
    expect((await patrons.positionOf(pool, ada)).locked).to.equal(0n)
  })

  it('forgotten: after two years anyone frees the patrons’ stake', async () => {
    const { ethers, vouchers, patrons, dora, emil, ada, pool } = bar
    const offer = await bar.publish()
    const id = await bar.idOf(offer)
    const { redeemBy } = (await vouchers.offerOf(offer)).terms
    await vouchers.connect(dora).buy(offer, 5n, dora, ethers.ZeroAddress)
    await expect(vouchers.connect(emil).expire(id))
      .to.be.revertedWithCustomError(vouchers, 'SolidarityVouchers_NotExpired')
      .withArgs(redeemBy)

    await bar.time.to(redeemBy)
    expect((await patrons.positionOf(pool, ada)).locked).to.equal(50n * EURO)
    await expect(vouchers.connect(emil).expire(id))
      .to.emit(vouchers, 'VouchersExpired')
      .withArgs(id, 5n)
    await expect(vouchers.connect(dora).redeem(id, 1n)).to.be.revertedWithCustomError(
      vouchers,
      'SolidarityVouchers_Expired',
    )
    const patron = patrons.connect(ada)
    await patron.unstake(pool, ethers.MaxUint256)
    await bar.time.nextMonday()
    await patron.collect(pool, 100n)
    expect((await patrons.positionOf(pool, ada)).deposit).to.equal(0n)
  })

  it('refused, and nothing moves: above the room, an expired permit, a link of a stranger still sells', async () => {
    const { ethers, euro, vouchers, patrons, dora, emil, till } = bar
    const offer = await bar.publish()
    await expect(vouchers.connect(dora).buy(offer, 101n, dora, ethers.ZeroAddress))
      .to.be.revertedWithCustomError(patrons, 'PatronPool_AboveRoom')
      .withArgs(1_010n * EURO, 1_000n * EURO)

    const late = await signPermit(bar, emil, 10n * EURO, (await bar.time.now()) - 1n)
    await expect(vouchers.connect(emil).buyWithPermit(offer, 1n, emil, ethers.ZeroAddress, late))
      .to.be.revertedWithCustomError(vouchers, 'SolidarityVouchers_AllowanceTooLow')
      .withArgs(0n, 10n * EURO)
    expect(await euro.balanceOf(emil)).to.equal(10_000n * EURO)

    await vouchers.connect(dora).buy(offer, 1n, dora, emil)
    expect(await euro.balanceOf(till)).to.equal(10_008n * EURO)
    expect((await bar.accounts()).patronIncome).to.equal(2n * EURO)
  })

  it('a tip: all of it is the bar’s, but for the part of the patron who hosts', async () => {
    const { ethers, euro, tips, owner, dora, ada, till } = bar
    await tips.connect(owner).setHostPart(1n, ada, 1_500n)
    const tip = tips.connect(dora).tip(1n, 20n * EURO, ada, 'For the band!')
    await expect(tip)
      .to.emit(tips, 'Tipped')
      .withArgs(1n, dora, ada, 20n * EURO, 3n * EURO, 'For the band!')
    await expect(tip).to.changeTokenBalances(
      ethers,
      euro,
      [dora, ada, till],
      [-20n * EURO, 3n * EURO, 17n * EURO],
    )
  })
})
