import { accountId } from '@homing/sdk/ids/accountId'
import { labels } from '@homing/sdk/ids/labels'
import { toBeHex, ZeroAddress } from 'ethers'
import type { Address } from 'viem'
import { type ContractName, encodeCall, nameOfError } from './contractLanguage.ts'
import { Disagreement } from './Disagreement.ts'
import { encodePlay } from './encodePlay.ts'
import { type Answer, HouseModel, type Membership } from './HouseModel.ts'
import { MEMBERS, PATRONS, PURSE, type Stage } from './openStage.ts'
import { PatronModel, unitsOf } from './PatronModel.ts'
import { planTermsOf, TERMS_HASH } from './planTermsOf.ts'
import { Report } from './Report.ts'
import { Random } from './random.ts'
import { type History, type Kind, type Step, secondsOf } from './randomHistory.ts'
import { max, min, secondThird } from './schedule.ts'

const WEEK = 604_800
const MERCHANT = 1n
const STATUS = ['None', 'Starting', 'CoolingOff', 'Active', 'Paused', 'Leaving', 'Ended']
/** Where `planOf` has the seats: an offset, 24 words of terms, currency, week offset, arbiter, open. */
const SEATS_WORD = 29
const EVERYWHERE = [...MEMBERS, ...PATRONS, 'owner', 'donor']

const BEGINS: Kind[] = ['buy', 'activate']
const LEAVES: Kind[] = ['refund', 'pause']

interface Call {
  actor: string
  target: string
  data: string
}

/** A move, and what the model makes of it once the ledger of patrons has said what only it can say. */
interface Plot {
  call: Call
  apply(context: {
    done: boolean
    returned: bigint
    room: bigint
    coverRoom: bigint
  }): Answer | undefined
}

interface Voucher {
  id: bigint
  week: bigint
  holder: string
  quantity: bigint
}

export interface Tally {
  steps: number
  checks: number
  refusals: number
  refunds: number
  fromPatrons: number
  /** Releases for which patrons' cover grew. */
  covered: number
  /** Refunds of everybody at once, undone again. */
  leavers: number
}

/** Plays a history against the contracts and against the model. Throws a {Disagreement} where they part. */
export async function playHistory(stage: Stage, history: History): Promise<Tally> {
  const play = new Play(stage, history)
  return play.run()
}

class Play {
  readonly stage: Stage
  readonly history: History
  readonly model: HouseModel
  readonly random: Random
  readonly pool: string
  readonly tally: Tally = {
    steps: 0,
    checks: 0,
    refusals: 0,
    refunds: 0,
    fromPatrons: 0,
    covered: 0,
    leavers: 0,
  }
  vouchers: Voucher[] = []
  voucherLiability = 0n
  donated = 0n
  /** Shares of cover as the ledger counts them: where too many stand for too little, it doesn't grow. */
  coverShares = 0n
  seconds: number
  room = 0n
  coverRoom = 0n
  where = 'the beginning'
  /** The merchant has published all that it sells. */
  isOpen = false

  constructor(stage: Stage, history: History) {
    this.stage = stage
    this.history = history
    this.random = new Random(history.seed ^ 0x5eed)
    this.seconds = 0
    const patrons =
      history.lambdaBps === undefined
        ? undefined
        : new PatronModel([...PATRONS], 0n, history.lambdaBps)
    this.model = new HouseModel(0n, history.payeeBps, patrons)
    const currency = BigInt(stage.addresses.euro)
    this.pool = toBeHex((currency << 40n) | (MERCHANT << 8n) | 1n, 32)
  }

  async run(): Promise<Tally> {
    const { history, model } = this
    const now = await this.stage.now()
    const first = Math.floor((now - history.weekOffset) / WEEK) + 2
    this.seconds = first * WEEK + history.weekOffset + history.startsAt
    model.week = BigInt(first)
    if (model.patrons) model.patrons.week = BigInt(first)
    await this.tell(this.opening())
    this.isOpen = true

    let batch: { step: Step; at: number }[] = []
    for (const [at, step] of history.steps.entries()) {
      if (batch.some((other) => BEGINS.includes(other.step.kind)) && LEAVES.includes(step.kind)) {
        // Who came has to be in the books before it is asked who may leave.
        await this.tellSteps(batch, false)
        batch = []
      }
      const pause = this.pausesFor(step)
      if (pause > 0) {
        await this.tellSteps(batch, false)
        batch = []
        this.seconds += pause
        model.turn(BigInt(Math.floor((this.seconds - history.weekOffset) / WEEK)))
      }
      batch.push({ step, at })
    }
    await this.tellSteps(batch, true)
    return this.tally
  }

  /** Seconds that pass in a step; 0 for one in which somebody does something. */
  pausesFor(step: Step): number {
    const { kind, a, b } = step
    if (kind === 'wait') return secondsOf(step, this.history.pace)
    if (!LEAVES.includes(kind) || a % 8 === 0) return 0
    const { model } = this
    if (model.members.some((one) => this.canLeave(one))) return 0
    // Nobody may leave yet: time passes until somebody may.
    const waits = model.members
      .filter((one) => one.leftIn === undefined && model.week < model.endOf(one))
      .map(
        (one) => model.startIn(one, model.week) + secondThird(model.planOf(one).terms) - model.week,
      )
      .filter((weeks) => weeks > 0n)
    return waits.length === 0 ? 0 : (Number(min(...waits)) + (b % 3)) * WEEK
  }

  async tellSteps(batch: { step: Step; at: number }[], isLast: boolean) {
    const plots: { plot: Plot; name: string }[] = []
    for (const { step, at } of batch) {
      this.tally.steps++
      const plot = this.plotOf(step)
      if (plot) plots.push({ plot, name: `step ${at}, ${step.kind}` })
    }
    await this.tell(plots, isLast || this.random.chance(25))
  }

  /** Plays moves at this moment and compares after each. */
  async tell(plots: { plot: Plot; name: string }[], rehearses = false) {
    const { stage, model } = this
    const each = this.looks()
    const known = [...model.members]
    const last = this.lastLooks(known)
    // Who can leave now is known before the moves are made; some of them will have left by then.
    const leavers = rehearses ? this.random.shuffled(this.leaversOf(known)) : []
    const rehearsal = leavers.map((member) =>
      this.call(member.owner, 'subscriptions', 'refund', [member.id]),
    )
    const data = encodePlay(
      plots.map(({ plot }) => this.moveOf(plot.call)),
      each,
      last,
      rehearsal.map((call) => this.moveOf(call)),
    )
    const told = await stage.tell(this.seconds, data)
    // Another moment for the next.
    this.seconds++

    let line = 0
    const next = () => told[line++] ?? '0x'
    this.compare(new Report(next()))
    for (const { plot, name } of plots) {
      this.where = name
      const report = new Report(next())
      const done = report.word() === 1n
      const refusal = done ? '' : nameOfError(report.selector())
      const returned = done ? report.word() : 0n
      const coverBefore = model.cover
      const answer = plot.apply({ done, returned, room: this.room, coverRoom: this.coverRoom })
      if (answer && 'refused' in answer) {
        this.equal('refused', refusal, answer.refused)
        this.tally.refusals++
      } else if (answer) {
        this.equal('refused', refusal, '')
        this.equal('returned', returned, answer.amount)
      }
      this.countShares(coverBefore)
      this.compare(new Report(next()))
    }
    this.compareLast(new Report(next()), known)
    if (rehearsal.length > 0) this.compareRehearsal(next(), leavers)
  }

  // ─── Who does what ──────────────────────────────────────────────────────────────────────────────

  /** The merchant registers and publishes, patrons stake. */
  opening(): { plot: Plot; name: string }[] {
    const { history, stage } = this
    const must = (call: Call, then = () => {}): Plot => ({
      call,
      apply: ({ returned }) => {
        then()
        return { amount: returned }
      },
    })
    const plots: Plot[] = [
      must(
        this.call('owner', 'registry', 'register', [
          {
            name: 'Gym',
            metadataURI: '',
            payout: stage.addressOf('till'),
            currency: stage.addresses.euro,
            weekOffset: history.weekOffset,
            sector: 7997,
            locality: '0x0000000000',
            arbiter: ZeroAddress,
          },
        ]),
      ),
    ]
    if (history.payeeBps > 0n) {
      const payees = [{ account: stage.addressOf('payee'), bps: history.payeeBps }]
      plots.push(must(this.call('owner', 'registry', 'setPayees', [MERCHANT, payees])))
    }
    for (const [i, terms] of history.plans.entries()) {
      plots.push(
        must(
          this.call('owner', 'subscriptions', 'publish', [
            planTermsOf(MERCHANT, terms),
            `Plan ${i}`,
            '',
          ]),
          () =>
            this.model.plans.push({
              id: BigInt(i + 1),
              terms,
              open: true,
              settled: this.model.week,
              sold: 0n,
            }),
        ),
      )
    }
    if (history.lambdaBps !== undefined) {
      plots.push(must(this.call('owner', 'patrons', 'open', [MERCHANT, history.lambdaBps])))
      const now = BigInt(this.seconds)
      plots.push(
        must(
          this.call('owner', 'vouchers', 'publish', [
            {
              pool: this.pool,
              price: history.voucherPrice,
              cap: 4_000_000_000n,
              redeemFrom: now,
              sellUntil: now + 5_000n * BigInt(WEEK),
              redeemBy: now + 5_100n * BigInt(WEEK),
              eventAt: 0n,
              patronCutBps: history.cutBps,
              promoterBps: 0n,
              heldBps: 0n,
              arbiterDays: 30n,
            },
            'A towel',
            '',
          ]),
        ),
      )
      for (const [i, amount] of history.stakes.entries()) {
        const patron = PATRONS[i]
        if (patron && amount > 0n) plots.push(this.stake(patron, amount))
      }
    }
    return plots.map((plot, i) => ({ plot, name: `opening ${i}` }))
  }

  plotOf({ kind, a, b, c }: Step): Plot | undefined {
    const { model, stage, history } = this
    const plan = a % model.plans.length
    const planId = BigInt(plan + 1)
    const terms = model.planAt(plan).terms
    const someone = pick(MEMBERS, b)
    const patron = pick(PATRONS, a)
    const hasPatrons = history.lambdaBps !== undefined
    const witness = ({ coverRoom }: { coverRoom: bigint }) => ({ coverRoom })
    switch (kind) {
      case 'buy': {
        const payer = pick(MEMBERS, c)
        const args = [planId, stage.addressOf(someone), TERMS_HASH]
        return {
          call: this.call(payer, 'subscriptions', 'buy', args),
          apply: () => model.buy(payer, plan, someone),
        }
      }
      case 'activate': {
        const tier = c % 4
        const args = [stage.addresses.subscriptions, planId, tier, stage.addressOf(someone)]
        return {
          call: this.call('finn', 'activation', 'activate', args),
          apply: () => model.activate('finn', plan, tier, someone),
        }
      }
      case 'pause':
        if (model.members.length === 0) return this.plotOf({ kind: 'buy', a, b, c })
        return this.byMember(
          a,
          b,
          (one) => this.canLeave(one),
          'pause',
          (one) => model.pause(one),
        )
      case 'resume':
        return this.byMember(
          a,
          b,
          (one) => model.isPaused(one),
          'resume',
          (one) => model.resume(one),
        )
      case 'refund':
        if (model.members.every((one) => model.week >= model.endOf(one))) {
          return this.plotOf({ kind: 'buy', a, b, c })
        }
        return this.byMember(
          a,
          b,
          (one) => model.refundableOf(one) > 0n,
          'refund',
          (one) => {
            const debt = model.debt
            const answer = model.refund(one)
            if ('amount' in answer) this.tally.refunds++
            if (model.debt > debt) this.tally.fromPatrons++
            return answer
          },
        )
      case 'release': {
        const maxWeeks = [0n, 1n, 10n][b % 6] ?? 100_000n
        // Anyone may ask, a member as well.
        const keeper = c % 4 === 0 ? someone : 'keeper'
        return {
          call: this.call(keeper, 'subscriptions', 'release', [planId, maxWeeks]),
          apply: (context) => model.release(plan, maxWeeks, keeper, witness(context)),
        }
      }
      case 'setSelling': {
        const open = b % 4 !== 0
        return {
          call: this.call('owner', 'subscriptions', 'setSelling', [planId, open]),
          apply: ({ returned }) => {
            model.setSelling(plan, open)
            return { amount: returned }
          },
        }
      }
      case 'donate':
        return {
          call: this.call('donor', 'euro', 'transfer', [stage.addresses.vault, 1n]),
          apply: ({ returned }) => {
            this.donated++
            model.pay('donor', -1n)
            return { amount: returned }
          },
        }
      case 'stake': {
        if (!hasPatrons) return undefined
        return this.stake(patron, (terms.prepaidPrice * BigInt(b % 1_000)) / 100n + 1n)
      }
      case 'unstake':
        return hasPatrons ? this.unstake(patron, b % 3 === 0 ? undefined : b % 100) : undefined
      case 'restake':
      case 'collect':
        return hasPatrons ? this.takeFree(patron, kind) : undefined
      case 'claimIncome':
        return hasPatrons ? this.claimIncome(patron) : undefined
      case 'buyVoucher':
        return hasPatrons ? this.buyVoucher(someone, BigInt((c % 5) + 1)) : undefined
      case 'redeemVoucher':
        return this.redeemVoucher(a)
      case 'wait':
        return undefined
    }
  }

  /** Mostly one who can, now and then anyone: the wrong ones have to be refused. */
  byMember(
    a: number,
    b: number,
    can: (member: Membership) => boolean,
    name: 'pause' | 'resume' | 'refund',
    apply: (member: Membership) => Answer,
  ): Plot | undefined {
    const { members } = this.model
    const fit = a % 8 === 0 ? members : members.filter(can)
    const member = fit[b % Math.max(1, fit.length)]
    if (!member) return undefined
    return {
      call: this.call(member.owner, 'subscriptions', name, [member.id]),
      apply: ({ returned }) => {
        const answer = apply(member)
        return name === 'refund' || 'refused' in answer ? answer : { amount: returned }
      },
    }
  }

  canLeave(member: Membership): boolean {
    return this.model.refundableOf(member) > 0n && !this.model.isCoolingOff(member)
  }

  stake(patron: string, amount: bigint): Plot {
    return {
      call: this.call(patron, 'patrons', 'stake', [
        this.pool,
        amount,
        this.stage.addressOf(patron),
      ]),
      apply: ({ returned }) => {
        this.model.patrons?.stake(patron, amount)
        this.model.pools.stake += amount
        this.model.pay(patron, -amount)
        return { amount: returned }
      },
    }
  }

  /** @param percent of what is payable; nothing: as much as there is */
  unstake(patron: string, percent: number | undefined): Plot | undefined {
    const before = this.model.patrons?.payable(patron) ?? 0n
    const amount = percent === undefined ? 2n ** 256n - 1n : (before * BigInt(percent)) / 100n
    if (amount === 0n) return undefined
    return {
      call: this.call(patron, 'patrons', 'unstake', [this.pool, amount]),
      apply: ({ done, returned }) => {
        const payable = this.model.patrons?.payable(patron) ?? 0n
        if (!done) {
          this.atLeast('what was refused to unstake', amount + this.dust, payable)
          return undefined
        }
        if (percent === undefined) this.near('unstaked', returned, payable)
        else this.equal('unstaked', returned, amount)
        this.model.patrons?.unstake(patron, returned)
        this.model.pools.stake -= returned
        this.model.pay(patron, returned)
        return undefined
      },
    }
  }

  takeFree(patron: string, kind: 'restake' | 'collect'): Plot {
    return {
      call: this.call(patron, 'patrons', kind, [this.pool, 100_000n]),
      apply: ({ returned }) => {
        const { patrons } = this.model
        if (!patrons) return undefined
        this.near(`free to ${kind}`, returned, unitsOf(patrons.free(patron)))
        if (kind === 'restake') {
          patrons.restake(patron, returned)
        } else {
          patrons.collect(patron, returned)
          this.model.pools.stake -= returned
          this.model.pay(patron, returned)
        }
        return { amount: returned }
      },
    }
  }

  claimIncome(patron: string): Plot {
    return {
      call: this.call(patron, 'patrons', 'claimIncome', [this.pool]),
      apply: ({ returned }) => {
        const { patrons } = this.model
        if (!patrons) return undefined
        this.near('income', returned, unitsOf(patrons.of(patron).income))
        patrons.takeIncome(patron, returned)
        this.model.pools.income -= returned
        this.model.pay(patron, returned)
        return undefined
      },
    }
  }

  buyVoucher(buyer: string, quantity: bigint): Plot {
    const { model, history } = this
    const args = [1n, quantity, this.stage.addressOf(buyer), ZeroAddress]
    const price = history.voucherPrice * quantity
    return {
      call: this.call(buyer, 'vouchers', 'buy', args),
      apply: ({ room }) => {
        if (price > room) return { refused: 'PatronPool_AboveRoom' }
        const cut = (price * history.cutBps) / 10_000n
        const id = (1n << 32n) | model.week
        model.pay(buyer, -price)
        model.payMerchant(price - cut)
        model.pools.income += cut
        model.patrons?.sellVouchers(price, cut)
        this.vouchers.push({ id, week: model.week, holder: buyer, quantity })
        return { amount: id }
      },
    }
  }

  redeemVoucher(a: number): Plot | undefined {
    const voucher = this.vouchers[a % Math.max(1, this.vouchers.length)]
    if (!voucher) return undefined
    const { id, week, quantity, holder } = voucher
    this.vouchers = this.vouchers.filter((one) => one !== voucher)
    return {
      call: this.call(holder, 'vouchers', 'redeem', [id, quantity]),
      apply: ({ returned }) => {
        this.model.patrons?.releaseVouchers(week, quantity * this.history.voucherPrice)
        return { amount: returned }
      },
    }
  }

  call(actor: string, contract: ContractName, name: string, args: unknown[]): Call {
    const { stage } = this
    const target = stage.addresses[contract]
    return { actor, target, data: encodeCall(contract, name, args) }
  }

  moveOf({ actor, target, data }: Call) {
    return { actor: this.stage.addressOf(actor), target, data }
  }

  // ─── What is compared ───────────────────────────────────────────────────────────────────────────

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
    this.equal(`weeks begun of ${id}`, begun, begunNow > weeks ? weeks : begunNow)
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

  // ─── Judgement ──────────────────────────────────────────────────────────────────────────────────

  /** What the ledger of patrons may be off by: a millionth of what is staked, and some units. */
  get dust(): bigint {
    let staked = 0n
    for (const { deposit } of this.model.patrons?.people.values() ?? []) staked += deposit
    return 10n + unitsOf(staked) / 1_000_000n
  }

  equal(what: string, found: unknown, expected: unknown) {
    this.tally.checks++
    if (found !== expected) this.part(what, found, expected)
  }

  near(what: string, found: bigint | undefined, expected: bigint) {
    this.tally.checks++
    const difference = (found ?? 0n) - expected
    if (difference > this.dust || -difference > this.dust) this.part(what, found, expected)
  }

  atLeast(what: string, found: bigint, least: bigint) {
    this.tally.checks++
    if (found < least) this.part(what, found, `at least ${least}`)
  }

  check(what: string, holds: boolean) {
    this.equal(what, holds, true)
  }

  part(what: string, found: unknown, expected: unknown): never {
    throw new Disagreement(this.where, what, String(found), String(expected))
  }
}

function pick(names: readonly string[], number: number): string {
  return names[number % names.length] ?? ''
}
