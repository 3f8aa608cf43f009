import { expect } from 'chai'
import { readXml } from './readXml.ts'

export interface Card {
  name: string
  description: string
  decimals?: number
  image: string
  metadata_uri: string
  attributes: { trait_type: string; value: string | number; display_type?: string }[]
}

/** What a token's metadata URI says, and what is drawn on its picture. */
export function decodeCard(uri: string) {
  const card = JSON.parse(decode(uri, 'data:application/json;base64,')) as Card
  const svg = decode(card.image, 'data:image/svg+xml;base64,')
  return { card, svg, ...readXml(svg) }
}

function decode(uri: string, prefix: string): string {
  expect(uri.startsWith(prefix), prefix).to.equal(true)
  const bytes = Buffer.from(uri.slice(prefix.length), 'base64')
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
