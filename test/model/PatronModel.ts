/** Fractions have so many parts. */
const X = 10n ** 24n
const BPS = 10_000n
const WEEK = 604_800n

export interface PatronFacts {
  deposit: bigint
  weight: bigint
  leaving: bigint
  joining: bigint
  income: bigint
}

/**
 * PROTOCOL.md §4 person by person. Every sale and every growth of cover is split at once among everybody who weighs,
 * and every Monday visits everybody. All figures are in 1/10²⁴ of a unit.
 */
export class PatronModel {
  people = new Map<string, PatronFacts>()
  /** What a person carries of a week's vouchers, of its cover, and what it lost by that cover and is owed. */
  vouchers = new Map<bigint, Map<string, bigint>>()
  covers = new Map<bigint, Map<string, bigint>>()
  owed = new Map<bigint, Map<string, bigint>>()
  week: bigint
  used = 0n
  usedBefore = 0n
  lambdaBps: bigint

  constructor(names: string[], week: bigint, lambdaBps: bigint) {
    this.week = week
    this.lambdaBps = lambdaBps
    for (const name of names) {
      this.people.set(name, { deposit: 0n, weight: 0n, leaving: 0n, joining: 0n, income: 0n })
    }
  }

  of(name: string): PatronFacts {
    const person = this.people.get(name)
    if (!person) throw new Error(`no patron ${name}`)
    return person
  }

  get weight(): bigint {
    let sum = 0n
    for (const { weight } of this.people.values()) sum += weight
    return sum
  }

  turn(to: bigint) {
    for (; this.week < to; this.week++) {
      const all = this.weight
      for (const person of this.people.values()) {
        const staying = person.weight - person.leaving
        person.weight =
          (all === 0n ? staying : staying - (staying * this.used) / all) + person.joining
        person.leaving = 0n
        person.joining = 0n
      }
      this.usedBefore = this.used
      this.used = 0n
    }
  }

  /** What could still be sold or covered now, in units. @param left seconds until Monday */
  room(left: bigint): bigint {
    const limit = (this.weight * this.lambdaBps) / BPS
    const taken = this.used + (this.usedBefore * left) / WEEK
    return limit > taken ? (limit - taken) / X : 0n
  }

  // ─── Patrons ────────────────────────────────────────────────────────────────────────────────────

  stake(name: string, amount: bigint) {
    this.of(name).deposit += amount * X
    this.restake(name, amount)
  }

  /** It weighs at once while nothing of the week is used. */
  restake(name: string, amount: bigint) {
    const person = this.of(name)
    if (this.used === 0n) person.weight += amount * X
    else person.joining += amount * X
  }

  /** Takes `paid` from what joins, then from what is at work: λ of what stops weighing stays until Monday. */
  unstake(name: string, paid: bigint) {
    const person = this.of(name)
    const units = paid * X
    const fromJoining = units < person.joining ? units : person.joining
    person.joining -= fromJoining
    const leaving = ((units - fromJoining) * BPS) / (BPS - this.lambdaBps)
    const staying = person.weight - person.leaving
    person.leaving += leaving < staying ? leaving : staying
    person.deposit -= units
  }

  /** The most that `unstake` pays. */
  payable(name: string): bigint {
    const { joining, weight, leaving } = this.of(name)
    return (joining + ((weight - leaving) * (BPS - this.lambdaBps)) / BPS) / X
  }

  collect(name: string, paid: bigint) {
    this.of(name).deposit -= paid * X
  }

  takeIncome(name: string, paid: bigint) {
    this.of(name).income -= paid * X
  }

  // ─── What they carry ────────────────────────────────────────────────────────────────────────────

  sellVouchers(price: bigint, cut: bigint) {
    this.carry(this.vouchers, price, cut)
  }

  releaseVouchers(week: bigint, amount: bigint) {
    const book = this.vouchers.get(week)
    if (!book) throw new Error(`no vouchers in week ${week}`)
    scaleDown([book], amount * X)
  }

  growCover(amount: bigint, fee: bigint) {
    if (amount > 0n) this.carry(this.covers, amount, fee)
  }

  /** Everybody's cover of every week falls alike. */
  freeCover(amount: bigint) {
    scaleDown([...this.covers.values()], amount * X)
  }

  drawCover(amount: bigint) {
    const all = sumOf([...this.covers.values()])
    for (const [week, book] of this.covers) {
      const owed = this.owed.get(week) ?? new Map<string, bigint>()
      this.owed.set(week, owed)
      for (const [name, carried] of book) add(owed, name, (carried * amount * X) / all)
    }
    this.freeCover(amount)
  }

  /** Comes back to those who paid, in proportion. */
  repayDebt(amount: bigint) {
    scaleDown([...this.owed.values()], amount * X)
  }

  locked(name: string): bigint {
    return sumFor(this.vouchers, name) + sumFor(this.covers, name)
  }

  lost(name: string): bigint {
    return sumFor(this.owed, name)
  }

  /** What the running week has not used of a person's weight; of what leaves, the part that stays until Monday. */
  atWork(name: string): bigint {
    const { weight, leaving } = this.of(name)
    const all = this.weight
    const mine = weight - leaving + (leaving * this.lambdaBps) / BPS
    const used = all === 0n ? 0n : (this.used * weight) / all
    return mine > used ? mine - used : 0n
  }

  free(name: string): bigint {
    const { deposit, joining } = this.of(name)
    const needed = this.locked(name) + this.lost(name) + this.atWork(name) + joining
    return deposit > needed ? deposit - needed : 0n
  }

  /** Everybody who weighs carries its part and earns its part of the cut. */
  carry(books: Map<bigint, Map<string, bigint>>, amount: bigint, cut: bigint) {
    const book = books.get(this.week) ?? new Map<string, bigint>()
    books.set(this.week, book)
    const all = this.weight
    for (const [name, person] of this.people) {
      add(book, name, (amount * X * person.weight) / all)
      person.income += (cut * X * person.weight) / all
    }
    this.used += amount * X
  }
}

/** In whole units, rounded down. */
export const unitsOf = (fraction: bigint): bigint => fraction / X

function add(book: Map<string, bigint>, name: string, amount: bigint) {
  book.set(name, (book.get(name) ?? 0n) + amount)
}

function sumOf(books: Map<string, bigint>[]): bigint {
  let sum = 0n
  for (const book of books) for (const amount of book.values()) sum += amount
  return sum
}

function sumFor(books: Map<bigint, Map<string, bigint>>, name: string): bigint {
  let sum = 0n
  for (const book of books.values()) sum += book.get(name) ?? 0n
  return sum
}

/** Takes `amount` from all entries alike. */
function scaleDown(books: Map<string, bigint>[], amount: bigint) {
  const all = sumOf(books)
  if (amount === 0n) return
  for (const book of books) {
    for (const [name, value] of book) {
      // What rounding left over goes with the last of it.
      book.set(name, amount >= all ? 0n : value - (value * amount) / all)
    }
  }
}
