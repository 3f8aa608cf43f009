/** "1 patron", "5 patrons". */
export function formatCount(count: number | bigint, one: string, many = `${one}s`): string {
  const number = new Intl.NumberFormat().format(count)
  return `${number} ${BigInt(count) === 1n ? one : many}`
}
