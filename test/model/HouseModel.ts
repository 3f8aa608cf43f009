import type { PatronModel } from './PatronModel.ts'
import {
  max,
  milestoneOf,
  min,
  partsOf,
  priceOf,
  remaining,
  reserveOf,
  scheduled,
  secondThird,
} from './schedule.ts'
import type { Terms } from './terms.ts'

const BPS = 10_000n

/** One person's subscription, with nothing but its own facts. */
export interface Membership {
  id: bigint
  plan: number
  owner: string
  price: bigint
  /** Its first week, moved along by pauses that were over when the next one was asked for. */
  start: bigint
  /** The last pause it asked for: `[pausedFrom, resumesAt)`. */
  pausedFrom?: bigint
  resumesAt: bigint
  /** Weeks of all pauses before the last. */
  pausedBefore: bigint
  /** Its price is still in the cooling-off pool. */
  cooling: boolean
  /** The milestone up to which its money is in what is due; 0 in the cooling-off pool. */
  booked: bigint
  /** The week in which it was given back. */
  leftIn?: bigint
}

export interface PlanFacts {
  id: bigint
  terms: Terms
  open: boolean
  /** The week up to which the books of the plan are written. */
  settled: bigint
  sold: bigint
}

export type Answer = { amount: bigint } | { refused: string }

/** What only the ledger of patrons can say to the unit; the runner checks that it is what it should be. */
export interface Witness {
  /** What it says that patrons can still cover now. */
  coverRoom: bigint
}

/**
 * All of PROTOCOL.md §6 for one merchant, slowly: every sum visits everybody. It holds what each pool and each person
 * should have.
 */
export class HouseModel {
  week: bigint
  pools = { allowance: 0n, topUp: 0n, transaction: 0n, coolingOff: 0n, stake: 0n, income: 0n }
  due = 0n
  debt = 0n
  cover = 0n
  plans: PlanFacts[] = []
  members: Membership[] = []
  purses = new Map<string, bigint>()
  patrons: PatronModel | undefined
  payeeBps: bigint
  /** How much cover grew since somebody set this to 0. */
  grown = 0n

  constructor(week: bigint, payeeBps: bigint, patrons?: PatronModel) {
    this.week = week
    this.payeeBps = payeeBps
    this.patrons = patrons
  }

  // ─── The clock ──────────────────────────────────────────────────────────────────────────────────

  /** The first week as it counts in `week`: a pause that is over has moved it along. */
  startIn(member: Membership, week: bigint): bigint {
    const { start, pausedFrom, resumesAt } = member
    return pausedFrom !== undefined && week >= resumesAt ? start + resumesAt - pausedFrom : start
  }

  /** How many weeks of it have begun; negative or 0 before the first. */
  begunIn(member: Membership, week: bigint): bigint {
    const { start, pausedFrom, resumesAt } = member
    if (pausedFrom !== undefined && week >= pausedFrom && week < resumesAt) {
      return pausedFrom - start
    }
    return week - this.startIn(member, week) + 1n
  }

  endOf(member: Membership): bigint {
    if (member.leftIn !== undefined) return member.leftIn + 1n
    const weeks = this.planOf(member).terms.weeks
    return this.startIn(member, max(this.week, member.resumesAt)) + weeks
  }

  statusOf(member: Membership): string {
    const { week } = this
    if (member.leftIn !== undefined) return week <= member.leftIn ? 'Leaving' : 'Ended'
    if (week >= this.endOf(member)) return 'Ended'
    if (week < member.start) return 'Starting'
    if (this.isCoolingOff(member)) return 'CoolingOff'
    return this.isPaused(member) ? 'Paused' : 'Active'
  }

  isPaused({ pausedFrom, resumesAt }: Membership): boolean {
    return pausedFrom !== undefined && this.week >= pausedFrom && this.week < resumesAt
  }

  isCoolingOff(member: Membership): boolean {
    const { coolingOff } = this.planOf(member).terms
    return coolingOff > 0n && this.week < member.start + coolingOff
  }

  pauseLeft(member: Membership): bigint {
    const { longestPause } = this.planOf(member).terms
    const { pausedFrom, resumesAt, pausedBefore } = member
    return longestPause - pausedBefore - (pausedFrom === undefined ? 0n : resumesAt - pausedFrom)
  }

  /** What a refund pays now; 0 where it would be refused. */
  refundableOf(member: Membership): bigint {
    if (member.leftIn !== undefined) return 0n
    const { terms } = this.planOf(member)
    const begun = this.begunIn(member, this.week)
    if (this.isCoolingOff(member)) return remaining(terms, member.price, max(0n, begun))
    if (begun <= secondThird(terms) || begun >= terms.weeks) return 0n
    return remaining(terms, member.price, begun)
  }

  /** Seats of those who sit: who left by now, and who had ended in `week`, has given it back. */
  seatsOf(plan: number, week: bigint): bigint {
    const sits = (one: Membership) =>
      one.leftIn === undefined ? week < this.endOf(one) : this.week <= one.leftIn
    return BigInt(this.members.filter((one) => one.plan === plan && sits(one)).length)
  }

  turn(week: bigint) {
    this.week = week
    this.patrons?.turn(week)
  }

  // ─── Sums over everybody ────────────────────────────────────────────────────────────────────────

  planOf({ plan }: Membership): PlanFacts {
    return this.planAt(plan)
  }

  planAt(index: number): PlanFacts {
    const plan = this.plans[index]
    if (!plan) throw new Error(`no plan ${index}`)
    return plan
  }

  /**
   * The weeks begun as the books have them: those of the week up to which they are written; but what a person did
   * itself is written at once.
   */
  bookedBegun(member: Membership, settled: bigint): bigint {
    const { pausedFrom, resumesAt, start } = member
    if (pausedFrom !== undefined && settled < resumesAt) return pausedFrom - start
    return max(1n, this.begunIn(member, settled))
  }

  /** Σ reserve, with every plan as it was last settled; or exactly as it is now. */
  reserve(exactly: boolean): bigint {
    let sum = 0n
    for (const member of this.members) {
      const { terms, settled } = this.planOf(member)
      if (member.leftIn !== undefined) continue
      if (exactly ? this.isCoolingOff(member) : member.cooling) continue
      const begun = exactly
        ? max(1n, this.begunIn(member, this.week))
        : this.bookedBegun(member, settled)
      sum += reserveOf(terms, member.price, min(begun, terms.weeks))
    }
    return sum
  }

  get backing(): bigint {
    return this.pools.allowance + this.pools.topUp
  }

  /** What `release` could pay out. */
  payable(coverRoom: bigint): bigint {
    const room = this.debt === 0n ? coverRoom : 0n
    return max(0n, min(this.due, this.backing + this.cover + room - this.reserve(false)))
  }

  // ─── What people do ─────────────────────────────────────────────────────────────────────────────

  /** Sold at the list price while the plan is for sale. */
  buy(payer: string, plan: number, owner: string): Answer {
    if (!this.planAt(plan).open) return { refused: 'Subscriptions_NotOpen' }
    const answer = this.begin(payer, plan, 0, owner)
    const { terms } = this.planAt(plan)
    // A purchase pays what the pools can spare; only a release asks patrons for cover.
    if (!('refused' in answer) && terms.coolingOff === 0n) {
      this.payOut(this.planAt(plan), { coverRoom: 0n })
    }
    return answer
  }

  /** What was sold before may begin although the plan isn't for sale any more; it pays nobody. */
  activate(payer: string, index: number, tier: number, owner: string): Answer {
    const answer = this.begin(payer, index, tier, owner)
    if (!('refused' in answer)) this.freeCover()
    return answer
  }

  begin(payer: string, index: number, tier: number, owner: string): Answer {
    const plan = this.planAt(index)
    const { capacity } = plan.terms
    if (this.seatsOf(index, this.week) >= capacity) return { refused: 'Subscriptions_SoldOut' }
    if (this.seatsOf(index, plan.settled) >= capacity) {
      // Who needs a seat that the clock freed writes down what the clock decided, for nothing.
      this.giveUnearned(this.settle(plan, this.week))
    }
    const price = priceOf(plan.terms, tier)
    plan.sold++
    const member: Membership = {
      id: (plan.id << 32n) | plan.sold,
      plan: index,
      owner,
      price,
      start: this.week + 1n,
      resumesAt: 0n,
      pausedBefore: 0n,
      cooling: true,
      booked: 0n,
    }
    this.members.push(member)
    this.pay(payer, -price)
    this.pools.coolingOff += price
    if (plan.terms.coolingOff === 0n) {
      this.join(member)
      this.bookMilestones(member, 1n)
    }
    return { amount: member.id }
  }

  pause(member: Membership): Answer {
    const refused = this.whyNotRunning(member) ?? this.whyNotNow(member)
    if (refused) return { refused }
    const left = this.pauseLeft(member)
    if (left <= 0n) return { refused: 'Subscriptions_NoPauseLeft' }
    // Where the books have its weeks already, a pause moves no money and nothing that is held back.
    const moves =
      member.cooling ||
      this.bookedBegun(member, this.planOf(member).settled) !== this.begunIn(member, this.week)
    this.bookOwn(member)
    if (member.pausedFrom !== undefined) {
      member.pausedBefore += member.resumesAt - member.pausedFrom
      member.start = this.startIn(member, member.resumesAt)
    }
    member.pausedFrom = this.week + 1n
    member.resumesAt = this.week + 1n + left
    if (moves) this.freeCover()
    return { amount: 0n }
  }

  resume(member: Membership): Answer {
    if (member.leftIn !== undefined) return { refused: 'Subscriptions_NotPaused' }
    const { pausedFrom, resumesAt } = member
    // One that was asked for this week can still be called off.
    if (pausedFrom === undefined || pausedFrom > this.week + 1n || resumesAt <= this.week + 1n) {
      return { refused: 'Subscriptions_NotPaused' }
    }
    member.resumesAt = this.week + 1n
    return { amount: 0n }
  }

  refund(member: Membership): Answer {
    if (member.leftIn !== undefined || this.statusOf(member) === 'Ended') {
      return { refused: 'Subscriptions_NotRunning' }
    }
    if (this.isCoolingOff(member)) return this.refundCoolingOff(member)
    const refused = this.whyNotNow(member)
    if (refused) return { refused }

    const amount = this.refundableOf(member)
    const { terms } = this.planOf(member)
    const parts = partsOf(terms, member.price)
    this.bookOwn(member)
    const rest = parts.transaction - this.bountiesOf(member)
    this.pools.transaction -= rest
    this.pools.allowance += rest
    this.due += parts.own + rest - amount - scheduled(parts, member.booked)
    member.leftIn = this.week

    const fromAllowance = min(amount, this.pools.allowance)
    const fromTopUp = min(amount - fromAllowance, this.pools.topUp)
    const fromCover = amount - fromAllowance - fromTopUp
    this.pools.allowance -= fromAllowance
    this.pools.topUp -= fromTopUp
    if (fromCover > 0n) {
      this.cover -= fromCover
      this.debt += fromCover
      this.due += fromCover
      this.pools.stake -= fromCover
      this.patrons?.drawCover(fromCover)
    }
    this.pay(member.owner, amount)
    this.freeCover()
    return { amount }
  }

  /** A week begun is a week used, and what was used is the merchant's. */
  refundCoolingOff(member: Membership): Answer {
    const amount = this.refundableOf(member)
    this.pools.coolingOff -= member.price
    this.pools.allowance += member.price - amount
    this.due += member.price - amount
    member.leftIn = this.week
    member.cooling = false
    this.pay(member.owner, amount)
    this.freeCover()
    return { amount }
  }

  release(index: number, maxWeeks: bigint, keeper: string, witness: Witness): Answer {
    const plan = this.planAt(index)
    const bounty = this.settle(plan, min(this.week, plan.settled + maxWeeks))
    this.pools.transaction -= bounty
    this.pay(keeper, bounty)
    // A step that isn't the last one pays nobody.
    return { amount: plan.settled === this.week ? this.payOut(plan, witness) : 0n }
  }

  setSelling(index: number, open: boolean): Answer {
    this.planAt(index).open = open
    return { amount: 0n }
  }

  /** All plans as their clocks have them, with nobody to ask for it. */
  settleAll() {
    for (const plan of this.plans) {
      const bounty = this.settle(plan, this.week)
      this.pools.transaction -= bounty
    }
  }

  // ─── Parts of it ────────────────────────────────────────────────────────────────────────────────

  whyNotRunning(member: Membership): string | undefined {
    const isAskedFor = member.pausedFrom !== undefined && member.resumesAt > this.week + 1n
    const runs = ['Active', 'CoolingOff'].includes(this.statusOf(member))
    return runs && !isAskedFor ? undefined : 'Subscriptions_NotRunning'
  }

  /** From the second third on, and never in the last week. */
  whyNotNow(member: Membership): string | undefined {
    const { terms } = this.planOf(member)
    const begun = this.begunIn(member, this.week)
    if (begun <= secondThird(terms)) return 'Subscriptions_TooEarly'
    return begun >= terms.weeks ? 'Subscriptions_TooLate' : undefined
  }

  /** Its cooling-off is over: the price leaves the pool where nobody could touch it. */
  join(member: Membership) {
    const { transaction, topUp, allowance } = partsOf(this.planOf(member).terms, member.price)
    this.pools.coolingOff -= member.price
    this.pools.transaction += transaction
    this.pools.topUp += topUp
    this.pools.allowance += allowance
    member.cooling = false
  }

  /** What of its transaction budget keepers earned, or could have earned, up to what is booked. */
  bountiesOf(member: Membership): bigint {
    const { bounty } = partsOf(this.planOf(member).terms, member.price)
    return member.booked === 0n ? 0n : bounty * (member.booked - 1n)
  }

  /** Books what fell due by the time that `begun` weeks have begun. @returns the keepers' part of it */
  bookMilestones(member: Membership, begun: bigint): bigint {
    const { terms } = this.planOf(member)
    const parts = partsOf(terms, member.price)
    const milestone = milestoneOf(terms, begun)
    if (milestone <= member.booked) return 0n
    const before = this.bountiesOf(member)
    this.due += scheduled(parts, milestone) - scheduled(parts, member.booked)
    member.booked = milestone
    const bounty = this.bountiesOf(member) - before
    if (milestone === 4n) {
      const rest = parts.transaction - this.bountiesOf(member)
      this.pools.transaction -= rest
      this.pools.allowance += rest
      this.due += rest
    }
    return bounty
  }

  /** What a person's own call books of its past; no keeper earns it, so it is the merchant's. */
  bookOwn(member: Membership) {
    if (member.cooling) this.join(member)
    this.giveUnearned(this.bookMilestones(member, max(1n, this.begunIn(member, this.week))))
  }

  /** A bounty that no keeper earned is the merchant's. */
  giveUnearned(bounty: bigint) {
    this.pools.transaction -= bounty
    this.pools.allowance += bounty
    this.due += bounty
  }

  /** Writes what the clock decided up to `week`, person by person. @returns the bounty, not yet paid */
  settle(plan: PlanFacts, week: bigint): bigint {
    let bounty = 0n
    plan.settled = max(plan.settled, week)
    for (const member of this.members) {
      if (this.planOf(member) !== plan || member.leftIn !== undefined) continue
      if (member.cooling) {
        if (plan.settled < member.start + plan.terms.coolingOff) continue
        this.join(member)
      }
      bounty += this.bookMilestones(member, this.bookedBegun(member, plan.settled))
    }
    return bounty
  }

  /** Pays what is due and the gate lets through. @returns what payees and merchant get */
  payOut(plan: PlanFacts, { coverRoom }: Witness): bigint {
    const paid = this.payable(coverRoom)
    const grown = max(0n, this.reserve(false) + paid - this.backing - this.cover)
    const fee = (grown * plan.terms.patronBps) / BPS

    this.cover += grown
    this.grown += grown
    this.patrons?.growCover(grown, fee)
    const fromAllowance = min(paid, this.pools.allowance)
    this.pools.allowance -= fromAllowance
    this.pools.topUp -= paid - fromAllowance
    this.due -= paid
    this.pools.income += fee
    const rest = paid - fee - this.repayPatrons(paid - fee)
    this.payMerchant(rest)
    this.freeCover()
    return rest
  }

  freeCover() {
    const needed = max(0n, this.reserve(false) - this.backing)
    if (this.cover <= needed) return
    this.patrons?.freeCover(this.cover - needed)
    this.cover = needed
  }

  /** Money of the merchant's goes first to patrons who paid for it. @returns what went to them of `most` */
  repayPatrons(most: bigint): bigint {
    const repaid = min(this.debt, most)
    this.pools.stake += repaid
    if (repaid > 0n) this.patrons?.repayDebt(repaid)
    this.debt -= repaid
    return repaid
  }

  payMerchant(amount: bigint) {
    const part = (amount * this.payeeBps) / BPS
    this.pay('payee', part)
    this.pay('till', amount - part)
  }

  pay(who: string, amount: bigint) {
    this.purses.set(who, (this.purses.get(who) ?? 0n) + amount)
  }

  /** What stands behind refunds beyond what is held back for them; never below zero. */
  get margin(): bigint {
    return this.backing + this.cover - this.reserve(false)
  }

  /** A copy, to look at what would be; its patrons stay behind. */
  copy(): HouseModel {
    const copy = new HouseModel(this.week, this.payeeBps)
    copy.pools = { ...this.pools }
    copy.due = this.due
    copy.debt = this.debt
    copy.cover = this.cover
    copy.plans = this.plans.map((plan) => ({ ...plan }))
    copy.members = this.members.map((member) => ({ ...member }))
    return copy
  }
}
