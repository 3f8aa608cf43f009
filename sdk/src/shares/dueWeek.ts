import { unpackShareId } from '../ids/unpackShareId.ts'

const YEAR = 52

/** The first calendar week in which anybody may begin a share: the one after `week bought + 52 · place`. */
export function dueWeek(shareId: bigint): number {
  const { week, place } = unpackShareId(shareId)
  return week + YEAR * place + 1
}
