/** Numbers that are the same for the same seed on every machine (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 to 2³² − 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  /** `from` to `to`, both included. */
  within(from: number, to: number): number {
    return from + (this.next() % (to - from + 1))
  }

  chance(percent: number): boolean {
    return this.within(1, 100) <= percent
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.within(0, list.length - 1)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list]
    const out: T[] = []
    while (left.length > 0) out.push(...left.splice(this.within(0, left.length - 1), 1))
    return out
  }
}
