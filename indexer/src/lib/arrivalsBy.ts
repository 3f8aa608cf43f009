import type { happened } from './happened.ts'

/**
 * When things came that an event brought, one after the other, as text that sorts: block, log and place in it, each with as
 * many digits as will do.
 */
export function arrivalsBy({ block, log }: Parameters<typeof happened>[0]): () => string {
  const digits = (value: bigint | number, count: number) => String(value).padStart(count, '0')
  let place = 0
  return () => `${digits(block.number, 12)}-${digits(log.logIndex, 6)}-${digits(place++, 6)}`
}
