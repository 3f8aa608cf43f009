import { isInPlace } from '../../lib/isInPlace.ts'
import { placeName } from '../../lib/placeName.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { sectorName } from '../../lib/sectorName.ts'
import type { ListedMerchant } from './merchantsQuery.ts'

export type Filter = Readonly<{ text: string; sector: string; place: string }>

/** Whether a merchant is among what somebody looks for. All words must be found, in any order, accents aside. */
export function matches(merchant: ListedMerchant, { text, sector, place }: Filter): boolean {
  if (sector && String(merchant.sector) !== sector) return false
  if (!isInPlace(merchant.locality, place)) return false

  const words = plain(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true

  const { description = '', address = '' } = readMetadata(merchant.metadataURI)
  const all = plain(
    [
      merchant.name,
      description,
      address,
      sectorName(merchant.sector),
      placeName(merchant.locality),
    ].join(' '),
  )
  return words.every((word) => all.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
