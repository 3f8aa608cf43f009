// What wallets and markets show of a share: JSON and SVG, on-chain, whatever a merchant calls itself.
import { weekOf } from '@homing/sdk/clock/weekOf'
import { weekOffsetOfUtc } from '@homing/sdk/clock/weekOffsetOfUtc'
import { expect } from 'chai'
import { ZeroAddress } from 'ethers'
import { decodeCard } from '../support/decodeCard.ts'
import { gymTerms } from '../support/gymTerms.ts'
import { HOSTILE, onOneLine } from '../support/hostileTexts.ts'
import { openBar, WEEK } from '../support/openBar.ts'

const { termsHash: TERMS } = gymTerms()
const OFFSET = weekOffsetOfUtc(1)
const TEN = 2n

/** Dora buys ten years at the place; the card is of the share with `place`. */
async function cardOf(place = 3n, name = 'Havnens Gym', title = 'A year', metadataURI = '') {
  const bar = await openBar({ name })
  const { owner, dora, subscriptions, altShares } = bar
  const terms = gymTerms({
    queueWeeks: 26n,
    horizonYears: 10n,
    guestSeats: 0n,
    tiers: [
      { size: 5n, discountBps: 500n },
      { size: 10n, discountBps: 1_000n },
      { size: 255n, discountBps: 1_500n },
    ],
  })
  await subscriptions.connect(owner).publish(terms, title, metadataURI)
  await bar.allow(dora)
  const nobody = { deadline: 0n, signature: '0x' }
  await altShares.connect(dora).buy(1n, TEN, dora, ZeroAddress, TERMS, nobody)
  const week = weekOf(await bar.time.now(), OFFSET)
  const idOf = (tier: bigint, at: bigint) => (1n << 32n) | (tier << 24n) | (week << 8n) | at
  const read = async (tier: bigint, at: bigint) => decodeCard(await altShares.uri(idOf(tier, at)))
  return { bar, week, id: idOf(TEN, place), read, ...(await read(TEN, place)) }
}

describe('the card of a share', () => {
  it('says what a wallet wants to know', async () => {
    const { bar, week, id, card, texts } = await cardOf(3n, 'Havnens Gym', 'A year', 'data:,about')
    expect(await bar.altShares.balanceOf(bar.dora, id)).to.equal(1n)
    const due = (week + 52n * 3n + 1n) * WEEK + OFFSET
    expect(await bar.altShares.dueAt(id)).to.equal(due)
    expect(card.name).to.equal('A year - Havnens Gym')
    expect(card.decimals).to.equal(0)
    expect(card.metadata_uri).to.equal('data:,about')
    expect(card.attributes).to.deep.equal([
      { trait_type: 'Merchant', value: 'Havnens Gym' },
      { trait_type: 'Price', value: '772.20 EUR' },
      { trait_type: 'Weeks', value: 52 },
      { trait_type: 'Share', value: '4 of 10' },
      { display_type: 'date', trait_type: 'Activate by', value: Number(due) },
      { trait_type: 'Terms', value: TERMS },
    ])
    // Monday 00:00 at the bar is Sunday in UTC.
    const day = new Date(Number(due + 4n * 86_400n - OFFSET) * 1_000).toISOString().slice(0, 10)
    expect(new Date(day).getUTCDay()).to.equal(1)
    expect(texts).to.deep.equal([
      'Havnens Gym',
      'A year',
      'Share 4 of 10 - 772.20 EUR',
      `Begin it before ${day}`,
    ])
  })

  it('fills the year that is its own', async () => {
    const { svg, read } = await cardOf(0n)
    expect(filled(svg)).to.deep.equal([0])
    for (const [tier, place, size] of [
      [2n, 9n, 10],
      [1n, 4n, 5],
      [3n, 254n, 255],
    ] as const) {
      const card = await read(tier, place)
      const years = filled(card.svg)
      expect(years).to.deep.equal([Number(place)])
      expect(bars(card.svg).length).to.equal(size)
    }
  })

  for (const [what, name, title] of HOSTILE) {
    it(`Threat 55: is whole and harmless with ${what} in its texts`, async () => {
      const plain = await cardOf()
      const { card, elements, texts } = await cardOf(3n, name, title, `data:,${title}`)

      expect(card.name).to.equal(`${title} - ${name}`)
      expect(card.metadata_uri).to.equal(`data:,${title}`)
      expect(Object.keys(card)).to.deep.equal(Object.keys(plain.card))
      expect(card.attributes.length).to.equal(plain.card.attributes.length)
      expect(texts.slice(0, 2)).to.deep.equal([onOneLine(name), onOneLine(title)])
      // Nothing that a user wrote has become an element.
      expect(elements).to.deep.equal(plain.elements)
    })
  }

  it('is drawn with the longest texts, too', async () => {
    const { texts, svg } = await cardOf(9n, '&'.repeat(64), '"'.repeat(64), '\\'.repeat(2_048))
    expect(texts.slice(0, 2)).to.deep.equal(['&'.repeat(64), '"'.repeat(64)])
    expect(svg).to.contain('textLength="528"')
  })

  it('speaks for the collection', async () => {
    const { altShares } = await openBar()
    const uri = await altShares.contractURI()
    const card = JSON.parse(uri.slice(uri.indexOf(',') + 1)) as { name: string }
    expect(card.name).to.equal('Homing ALT Shares')
  })
})

/** The colours of the years, from left to right. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect y="226"[^>]* fill="(#\w+)"\/>/g)].map(([, colour]) => colour)

const filled = (svg: string) => bars(svg).flatMap((colour, i) => (colour === '#4f6b2d' ? [i] : []))
