// What wallets and doors show of a membership: JSON and SVG, on-chain, whatever a merchant calls itself.
import { expect } from 'chai'
import { keccak256, toUtf8Bytes } from 'ethers'
import { SubscriptionCard__factory } from '../../typechain-types/factories/tokens/SubscriptionCard__factory.ts'
import { type Card, decodeCard } from '../support/decodeCard.ts'
import { HOSTILE, onOneLine } from '../support/hostileTexts.ts'
import { EURO, openBar, WEEK } from '../support/openBar.ts'

const STATUS = { starting: 1n, coolingOff: 2n, active: 3n, paused: 4n, leaving: 5n, ended: 6n }
const TERMS = keccak256(toUtf8Bytes('Be kind to the rowing machines.'))
// A Monday 00:00 in Copenhagen, still a Sunday in UTC.
const MONDAY = BigInt(Date.parse('2026-01-05T00:00:00+01:00') / 1_000)

async function cardOf(name = 'Havnens Gym', changes: Record<string, unknown> = {}) {
  const bar = await openBar({ name })
  const card = await new SubscriptionCard__factory(bar.deployer).deploy(bar.registry)
  const uri = await card.uri({
    id: (1n << 32n) | 7n,
    merchant: 1n,
    title: 'A year of training',
    metadataURI: 'data:,about',
    currency: bar.currency,
    price: 858n * EURO,
    weekCount: 52n,
    weeksBegun: 19n,
    startsAt: MONDAY,
    endsAt: MONDAY + 52n * WEEK - 1n,
    status: STATUS.active,
    refundable: 495_323_529n,
    termsHash: TERMS,
    ...changes,
  })
  return decodeCard(uri)
}

const valueIn = ({ attributes }: Card, trait: string) =>
  attributes.find(({ trait_type }) => trait_type === trait)?.value

describe('the card of a membership', () => {
  it('says what a wallet wants to know', async () => {
    const { card } = await cardOf()
    expect(card.name).to.equal('A year of training - Havnens Gym')
    expect(card.metadata_uri).to.equal('data:,about')
    expect(card.attributes).to.deep.equal([
      { trait_type: 'Merchant', value: 'Havnens Gym' },
      { trait_type: 'Status', value: 'Active' },
      { display_type: 'date', trait_type: 'Valid from', value: Number(MONDAY) },
      { display_type: 'date', trait_type: 'Valid until', value: Number(MONDAY + 52n * WEEK - 1n) },
      { trait_type: 'Weeks', value: 52 },
      { trait_type: 'Weeks begun', value: 19 },
      { trait_type: 'Price paid', value: '858.00 EUR' },
      { trait_type: 'Refundable now', value: '495.323529 EUR' },
      { trait_type: 'Terms hash', value: TERMS },
    ])
  })

  it('tells a door until which day of the merchant it is valid', async () => {
    const { texts } = await cardOf()
    expect(texts).to.deep.equal([
      'Havnens Gym',
      'A year of training',
      'Valid 2026-01-05 to 2027-01-03',
      'Active',
      'Week 19 of 52',
      '495.32 EUR back if you leave now',
      '858.00 EUR paid, no. 7',
      `Terms ${TERMS.slice(0, 10)}…`,
    ])
  })

  it('promises nothing back where nothing would be paid', async () => {
    const { card, texts } = await cardOf('Gym', {
      refundable: 0n,
      weeksBegun: 0n,
      status: STATUS.starting,
    })
    expect(texts.slice(3, 5)).to.deep.equal(['Starting', '52 weeks'])
    expect(texts.join()).not.to.contain('back')
    expect(valueIn(card, 'Refundable now')).to.equal('0.00 EUR')
  })

  it('has a word for every status', async () => {
    const words = []
    for (const status of Object.values(STATUS)) {
      words.push(valueIn((await cardOf('Gym', { status })).card, 'Status'))
    }
    expect(words).to.deep.equal(['Starting', 'Cooling off', 'Active', 'Paused', 'Leaving', 'Ended'])
  })

  it('is drawn to the last week and not beyond it', async () => {
    const { texts, svg } = await cardOf('Gym', { weeksBegun: 60n, status: STATUS.ended })
    expect(texts).to.include('Week 52 of 52')
    expect(svg).to.contain('L564 246V272H36z" fill="#24504a"')
  })

  for (const [what, name, title] of HOSTILE) {
    it(`Threat 55: is whole and harmless with ${what} in its texts`, async () => {
      const plain = await cardOf()
      const metadataURI = `data:,${title}`
      const { card, elements, texts } = await cardOf(name, { title, metadataURI })

      expect(card.name).to.equal(`${title} - ${name}`)
      expect(card.metadata_uri).to.equal(metadataURI)
      expect(Object.keys(card)).to.deep.equal(Object.keys(plain.card))
      expect(card.attributes.length).to.equal(plain.card.attributes.length)
      expect(texts.slice(0, 2)).to.deep.equal([onOneLine(name), onOneLine(title)])
      // Nothing that a user wrote has become an element.
      expect(elements).to.deep.equal(plain.elements)
    })
  }

  it('is drawn with the longest texts, too', async () => {
    const { texts, svg } = await cardOf('&'.repeat(64), {
      title: '"'.repeat(64),
      metadataURI: '\\'.repeat(2_048),
    })
    expect(texts.slice(0, 2)).to.deep.equal(['&'.repeat(64), '"'.repeat(64)])
    expect(svg).to.contain('textLength="420"').and.to.contain('textLength="528"')
    // Sixteen doves are 64 bytes, but not a long name.
    expect((await cardOf('🕊'.repeat(16))).svg).not.to.contain('textLength')
  })
})
