/** Where the contracts and the model part. */
export class Disagreement extends Error {
  readonly what: string

  constructor(where: string, what: string, found: string, expected: string) {
    super(`${where}: ${what} is ${found} in the contracts and ${expected} in the model`)
    this.what = what
  }
}
