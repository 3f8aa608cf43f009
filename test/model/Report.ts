/** Reads what the player told: one word after the other. */
export class Report {
  readonly #hex: string
  #at: number

  /** @param data an ABI-encoded `bytes` */
  constructor(data: string) {
    const length = Number(BigInt(`0x${data.slice(66, 130)}`))
    this.#hex = data.slice(130, 130 + length * 2)
    this.#at = 0
  }

  /** The next word. */
  word(): bigint {
    const word = this.#hex.slice(this.#at, this.#at + 64)
    this.#at += 64
    return BigInt(`0x${word || '0'}`)
  }

  signed(): bigint {
    return BigInt.asIntN(256, this.word())
  }

  /** The answer to the next look, as words. */
  answer(): bigint[] {
    const words = Number(this.word()) / 32
    return Array.from({ length: words }, () => this.word())
  }

  /** Of a look of which one word is asked for. */
  single(): bigint {
    return this.answer()[0] ?? 0n
  }

  /** The first four bytes of what is left, as an error has them. */
  selector(): string {
    return `0x${this.#hex.slice(this.#at, this.#at + 8)}`
  }
}
