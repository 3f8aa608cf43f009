import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import { toBeHex } from 'ethers'
import type { Address } from 'viem'
import { type ContractName, encodeCall } from './contractLanguage.ts'
import { HouseModel, type Membership } from './HouseModel.ts'
import { Judge } from './Judge.ts'
import { MEMBERS, PATRONS, PURSE, type Stage } from './openStage.ts'
import { PatronModel, unitsOf } from './PatronModel.ts'
import { Report } from './Report.ts'
import { Random } from './random.ts'
import type { History } from './randomHistory.ts'
import { max, min } from './schedule.ts'

export const WEEK = 604_800
export const MERCHANT = 1n
const STATUS = ['None', 'Starting', 'CoolingOff', 'Active', 'Paused', 'Leaving', 'Ended']
/** Where `planOf` has the seats: an offset, 24 words of terms, currency, week offset, arbiter, open. */
const SEATS_WORD = 29
const EVERYWHERE = [...MEMBERS, ...PATRONS, 'owner', 'donor']

/** What is looked at in the contracts after every move, and what it should be. */
export class Mirror extends Judge {
  readonly stage: Stage
  readonly history: History
  readonly model: HouseModel
  readonly random: Random
  readonly pool: string
  donated = 0n
  /** Shares of cover as the ledger counts them: where too many stand for too little, it doesn't grow. */
  coverShares = 0n
  seconds = 0
  room = 0n
  coverRoom = 0n
  /** The merchant has published all that it sells. */
  isOpen = false

  constructor(stage: Stage, history: History) {
    super()
    this.stage = stage
    this.history = history
    this.random = new Random(history.seed ^ 0x5eed)
    const patrons =
      history.lambdaBps === undefined
        ? undefined
        : new PatronModel([...PATRONS], 0n, history.lambdaBps)
    this.model = new HouseModel(0n, history.payeeBps, patrons)
    const currency = BigInt(stage.addresses.euro)
    this.pool = toBeHex((currency << 40n) | (MERCHANT << 8n) | 1n, 32)
  }

  looks() {
    const { stage, model } = this
    const { addresses } = stage
    const planIds = model.plans.map(({ id }) => id)
    const look = (contract: ContractName, name: string, args: unknown[]) => ({
      target: addresses[contract],
      data: encodeCall(contract, name, args),
    })
    const account = (label: number) => [accountId(addresses.euro as Address, MERCHANT, label)]
    const purse = (name: string) => look('euro', 'balanceOf', [stage.addressOf(name)])
    return [
      look('vault', 'balanceOf', account(labels.allowance)),
      look('vault', 'balanceOf', account(labels.topUp)),
      look('vault', 'balanceOf', account(labels.transaction)),
      look('vault', 'balanceOf', account(labels.coolingOff)),
      look('vault', 'balanceOf', account(labels.patronStake)),
      look('vault', 'balanceOf', account(labels.patronIncome)),
      look('euro', 'balanceOf', [addresses.vault]),
      purse('till'),
      purse('payee'),
      purse('keeper'),
      look('patrons', 'coverOf', [this.pool]),
      look('patrons', 'roomOf', [this.pool]),
      look('subscriptions', 'escrowOf', [MERCHANT, []]),
      look('subscriptions', 'escrowOf', [MERCHANT, planIds]),
      ...planIds.map((id) => look('subscriptions', 'settledWeekOf', [id])),
    ]
  }

  compare(report: Report) {
    const { model } = this
    if (!this.isOpen) return
    const { pools } = model
    this.equal('allowance', report.single(), pools.allowance)
    this.equal('top-up', report.single(), pools.topUp)
    this.equal('transaction', report.single(), pools.transaction)
    this.equal('cooling-off', report.single(), pools.coolingOff)
    this.equal('stake', report.single(), pools.stake)
    this.equal('income', report.single(), pools.income)
    const sum = Object.values(pools).reduce((a, b) => a + b, 0n)
    this.equal('Σ pools and what was given by mistake', report.single(), sum + this.donated)
    for (const name of ['till', 'payee', 'keeper']) this.comparePurse(name, report.single())
    this.compareCover(report)
    this.compareEscrow('as settled', report.answer(), model)
    const clockwise = model.copy()
    clockwise.settleAll()
    this.compareEscrow('by the clock', report.answer(), clockwise)
    this.equal('exact reserve', clockwise.reserve(false), model.reserve(true))
    for (const { id, settled, sold } of model.plans) {
      const found = report.single()
      if (sold > 0n) this.equal(`settled week of plan ${id}`, found, settled)
    }
    this.check('The gate holds in the books', model.margin >= 0n)
    this.check('Nobody can be left short', clockwise.margin >= 0n)
    this.check('Time makes nothing worse', clockwise.margin >= model.margin)
    this.check(
      'No pool is below zero',
      Object.values(pools).every((amount) => amount >= 0n),
    )
  }

  compareCover(report: Report) {
    const { model } = this
    const [inUse = 0n, debt = 0n, coverRoom = 0n] = report.answer()
    this.equal('cover', inUse, model.cover)
    this.equal('debt', debt, model.debt)
    this.room = report.single()
    this.coverRoom = coverRoom
    if (!model.patrons) {
      this.equal('room without patrons', this.room, 0n)
      this.equal('room for cover without patrons', coverRoom, 0n)
      return
    }
    const left = BigInt(WEEK - ((this.momentOfTold - this.history.weekOffset) % WEEK))
    this.near('room', this.room, model.patrons.room(left))
    const mayRefuse = model.debt > 0n || this.coverShares > model.cover * 1_000_000n
    this.equal('room for cover', coverRoom, mayRefuse ? 0n : this.room)
  }

  compareEscrow(kind: string, words: bigint[], model: HouseModel) {
    const [allowance, topUp, transaction, coolingOff, reserve, cover, debt, due, payable, room] =
      words
    this.equal(`reserve ${kind}`, reserve, model.reserve(false))
    this.equal(`due ${kind}`, BigInt.asIntN(256, due ?? 0n), model.due)
    this.equal(`payable ${kind}`, payable, model.payable(this.coverRoom))
    this.equal(`debt ${kind}`, debt, model.debt)
    this.equal(`room for cover ${kind}`, room, this.coverRoom)
    this.equal(`cover ${kind}`, cover, model.cover)
    this.equal(`allowance ${kind}`, allowance, model.pools.allowance)
    this.equal(`top-up ${kind}`, topUp, model.pools.topUp)
    this.equal(`transaction ${kind}`, transaction, model.pools.transaction)
    this.equal(`cooling-off ${kind}`, coolingOff, model.pools.coolingOff)
  }

  lastLooks(known: Membership[]) {
    const { stage } = this
    const { addresses } = stage
    return [
      ...EVERYWHERE.map((name) => ({
        target: addresses.euro,
        data: encodeCall('euro', 'balanceOf', [stage.addressOf(name)]),
      })),
      ...known.map(({ id }) => ({
        target: addresses.subscriptions,
        data: encodeCall('subscriptions', 'subscriptionOf', [id]),
      })),
      ...(this.history.lambdaBps === undefined ? [] : PATRONS).map((name) => ({
        target: addresses.patrons,
        data: encodeCall('patrons', 'positionOf', [this.pool, stage.addressOf(name)]),
      })),
      ...this.model.plans.map(({ id }) => ({
        target: addresses.subscriptions,
        data: encodeCall('subscriptions', 'planOf', [id]),
      })),
    ]
  }

  compareLast(report: Report, known: Membership[]) {
    const { model } = this
    if (!this.isOpen) return
    for (const name of EVERYWHERE) this.comparePurse(name, report.single())
    for (const member of known) this.compareMember(member, report.answer())
    if (model.patrons) for (const name of PATRONS) this.comparePatron(name, report.answer())
    for (const [i, { sold }] of model.plans.entries()) {
      const words = report.answer()
      if (words.length === 0) continue
      const at = SEATS_WORD
      this.equal(`seats of plan ${i + 1}`, words[at], model.seatsOf(i, model.week))
      this.equal(`sold of plan ${i + 1}`, words[at + 1], sold)
    }
  }

  compareMember(member: Membership, words: bigint[]) {
    const { model } = this
    const { id } = member
    const [, , status, price, , begun, start, pausedFrom, resumesAt, left, end, refundable] = words
    const begunNow = max(0n, model.begunIn(member, model.week))
    this.equal(`price of ${id}`, price, member.price)
    this.equal(`refundable of ${id}`, refundable, model.refundableOf(member))
    this.equal(`status of ${id}`, STATUS[Number(status)], model.statusOf(member))
    this.equal(`end of ${id}`, end, model.endOf(member))
    if (member.leftIn !== undefined) return
    const { weeks } = model.planOf(member).terms
    this.equal(`weeks begun of ${id}`, begun, min(begunNow, weeks))
    this.equal(`first week of ${id}`, start, model.startIn(member, model.week))
    this.equal(`paused from of ${id}`, pausedFrom, member.pausedFrom ?? 0n)
    this.equal(`resumes at of ${id}`, resumesAt, member.resumesAt)
    this.equal(`pause left of ${id}`, left, model.pauseLeft(member))
  }

  comparePatron(name: string, words: bigint[]) {
    const { patrons } = this.model
    if (!patrons) return
    const [, weight, joining, , locked, lost, , free, payable, income] = words
    const { joining: joins, income: earned } = patrons.of(name)
    this.near(`weight of ${name}`, weight, unitsOf(patrons.atWork(name)))
    this.near(`joining of ${name}`, joining, unitsOf(joins))
    this.near(`locked of ${name}`, locked, unitsOf(patrons.locked(name)))
    this.near(`lost of ${name}`, lost, unitsOf(patrons.lost(name)))
    this.near(`free of ${name}`, free, unitsOf(patrons.free(name)))
    this.near(`payable of ${name}`, payable, patrons.payable(name))
    this.near(`income of ${name}`, income, unitsOf(earned))
  }

  comparePurse(name: string, found: bigint) {
    this.equal(`purse of ${name}`, found, PURSE + (this.model.purses.get(name) ?? 0n))
  }

  leaversOf(known: Membership[]): Membership[] {
    return known.filter((member) => this.model.refundableOf(member) > 0n)
  }

  /** Everybody who may leave leaves, in whatever order: each is paid what it was promised. */
  compareRehearsal(told: string, leavers: Membership[]) {
    // `bytes` of `Rehearsed(bytes)`: a selector, then what a report is.
    const length = Number(BigInt(`0x${told.slice(66, 130)}`))
    const inner = new Report(`0x${told.slice(130 + 8, 130 + length * 2)}`)
    this.where += ', and everybody leaves'
    for (const member of leavers) {
      const done = inner.word() === 1n
      const amount = inner.word()
      const promised = this.model.refundableOf(member)
      this.tally.leavers++
      this.equal(`${member.id} may leave`, done, promised > 0n)
      if (promised > 0n) this.equal(`refund of ${member.id}`, amount, promised)
    }
  }

  countShares(before: bigint) {
    const { cover } = this.model
    const { grown } = this.model
    if (grown > 0n) {
      this.tally.covered++
      this.coverShares =
        this.coverShares === 0n
          ? grown
          : this.coverShares + (grown * this.coverShares + before - 1n) / before
    }
    if (cover === 0n) this.coverShares = 0n
    this.model.grown = 0n
  }

  get momentOfTold(): number {
    return this.seconds - 1
  }
}
