/** `Math.min` of amounts, which it doesn't take. */
export const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other)
