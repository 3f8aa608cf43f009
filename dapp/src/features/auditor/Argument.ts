/** A value of a call or a log, under the names that the contract gives it. */
export type Argument = Readonly<{
  /** From the outermost in: `['terms', 'price']`. */
  path: readonly string[]
  type: string
  value: unknown
}>
