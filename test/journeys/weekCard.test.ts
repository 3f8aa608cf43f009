// What wallets and markets show of a week: JSON and SVG, on-chain, whatever a merchant calls itself.
import { expect } from 'chai'
import { decodeCard } from '../support/decodeCard.ts'
import { HOSTILE, onOneLine } from '../support/hostileTexts.ts'
import { WEEK } from '../support/openBar.ts'
import { openGymWeeks } from '../support/openGymWeeks.ts'

async function cardOf(texts: Parameters<typeof openGymWeeks>[0] = {}) {
  const gym = await openGymWeeks(texts)
  return { gym, ...decodeCard(await gym.weeks.uri(gym.id)) }
}

describe('the card of a week', () => {
  it('says what a wallet wants to know', async () => {
    const { gym, card, texts } = await cardOf({ metadataURI: 'data:,about' })
    expect(await gym.weeks.balanceOf(gym.emil, gym.id)).to.equal(7n)
    expect(card.name).to.equal('A year - Havnens Gym')
    expect(card.decimals).to.equal(0)
    expect(card.metadata_uri).to.equal('data:,about')
    expect(card.attributes).to.deep.equal([
      { trait_type: 'Merchant', value: 'Havnens Gym' },
      { display_type: 'date', trait_type: 'Valid from', value: Number(gym.startsAt) },
      { display_type: 'date', trait_type: 'Expires', value: Number(gym.startsAt + WEEK) },
      { trait_type: 'Parts of a week', value: 7 },
    ])
    expect(texts).to.deep.equal([
      'Havnens Gym',
      'A year',
      `${gym.dayOf(gym.startsAt)} to ${gym.dayOf(gym.startsAt + WEEK - 1n)}`,
      'A week has 7 parts',
    ])
  })

  it('names a week that is one visit', async () => {
    const { texts } = await cardOf({ partsPerWeek: 1n })
    expect(texts.at(-1)).to.equal('A week is one part')
  })

  for (const [what, name, title] of HOSTILE) {
    it(`Threat 55: is whole and harmless with ${what} in its texts`, async () => {
      const plain = await cardOf()
      const metadataURI = `data:,${title}`
      const { card, elements, texts } = await cardOf({ name, title, metadataURI })

      expect(card.name).to.equal(`${title} - ${name}`)
      expect(card.metadata_uri).to.equal(metadataURI)
      expect(Object.keys(card)).to.deep.equal(Object.keys(plain.card))
      expect(card.attributes.length).to.equal(plain.card.attributes.length)
      expect(card.attributes[0]).to.deep.equal({ trait_type: 'Merchant', value: name })
      expect(texts.slice(0, 2)).to.deep.equal([onOneLine(name), onOneLine(title)])
      // Nothing that a user wrote has become an element.
      expect(elements).to.deep.equal(plain.elements)
    })
  }

  it('is drawn with the longest texts, too', async () => {
    const { texts, svg } = await cardOf({
      name: '&'.repeat(64),
      title: '"'.repeat(64),
      metadataURI: '\\'.repeat(2_048),
    })
    expect(texts.slice(0, 2)).to.deep.equal(['&'.repeat(64), '"'.repeat(64)])
    expect(svg).to.contain('textLength="528"')
  })

  it('speaks for the collection', async () => {
    const { weeks } = await openGymWeeks()
    const uri = await weeks.contractURI()
    const card = JSON.parse(uri.slice(uri.indexOf(',') + 1)) as { name: string }
    expect(card.name).to.equal('Homing Week Tokens')
  })
})
