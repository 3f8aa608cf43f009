import type { Address } from 'viem'
import { readAddress } from '../../lib/readAddress.ts'

/** For whom something is bought, as it is being filled in. */
export type ForWhomDraft = Readonly<{ who: 'me' | 'gift'; typed: string }>

/** The one it is bought for: undefined for the buyer, a sentence where the address can't be read. */
export function receiverOf(draft: ForWhomDraft): { receiver?: Address } | { problem: string } {
  if (draft.who === 'me') return {}
  const read = readAddress(draft.typed)
  return 'problem' in read ? read : { receiver: read.address }
}
