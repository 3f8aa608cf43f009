// What wallets and markets show of a voucher: JSON and SVG, on-chain, whatever a merchant calls itself.
import { expect } from 'chai'
import { decodeCard } from '../support/decodeCard.ts'
import { HOSTILE, onOneLine } from '../support/hostileTexts.ts'
import { EURO, openBar } from '../support/openBar.ts'

async function cardOf(name: string, title: string, metadataURI = '') {
  const bar = await openBar({ name })
  const offer = await bar.publish({ title, metadataURI, price: 12_340_000n })
  const uri = await bar.vouchers.uri(await bar.idOf(offer))
  return { bar, offer, ...decodeCard(uri) }
}

describe('the card of a voucher', () => {
  it('says what a wallet wants to know', async () => {
    const { bar, offer, card, texts } = await cardOf('The Pigeon & Hop', 'A beer', 'data:,about')
    expect(card.name).to.equal('A beer - The Pigeon & Hop')
    expect(card.decimals).to.equal(0)
    expect(card.metadata_uri).to.equal('data:,about')
    const { terms } = await bar.vouchers.offerOf(offer)
    expect(card.attributes).to.deep.equal([
      { trait_type: 'Merchant', value: 'The Pigeon & Hop' },
      { trait_type: 'Price', value: '12.34 EUR' },
      { display_type: 'date', trait_type: 'Redeem from', value: Number(terms.redeemFrom) },
      { display_type: 'date', trait_type: 'Redeem by', value: Number(terms.redeemBy) },
    ])
    const day = new Date(Number(terms.redeemBy) * 1_000).toISOString().slice(0, 10)
    expect(texts).to.deep.equal(['The Pigeon & Hop', 'A beer', '12.34 EUR', `Redeem before ${day}`])
  })

  it('says when an evening is', async () => {
    const bar = await openBar()
    const now = await bar.time.now()
    const eventAt = now + 1_000_000n
    const offer = await bar.publish({
      sellUntil: eventAt,
      eventAt,
      redeemBy: eventAt + 604_800n,
      price: EURO,
    })
    const uri = await bar.vouchers.uri(await bar.idOf(offer))
    const { card, texts } = decodeCard(uri)
    expect(card.attributes.at(-1)).to.deep.equal({
      display_type: 'date',
      trait_type: 'Event',
      value: Number(eventAt),
    })
    expect(texts.at(-1)).to.equal(
      `On ${new Date(Number(eventAt) * 1_000).toISOString().slice(0, 10)}`,
    )
  })

  for (const [what, name, title] of HOSTILE) {
    it(`Threat 55: is whole and harmless with ${what} in its texts`, async () => {
      const plain = await cardOf('Bar', 'Beer')
      const { card, elements, texts } = await cardOf(name, title, `data:,${title}`)

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
    const { texts, svg } = await cardOf('&'.repeat(64), '"'.repeat(64), '\\'.repeat(2_048))
    expect(texts[0]).to.equal('&'.repeat(64))
    expect(texts[1]).to.equal('"'.repeat(64))
    expect(svg).to.contain('textLength="380"')
  })

  it('speaks for the collection', async () => {
    const { vouchers } = await openBar()
    const uri = await vouchers.contractURI()
    const card = JSON.parse(uri.slice(uri.indexOf(',') + 1)) as { name: string }
    expect(card.name).to.equal('Homing Solidarity Vouchers')
  })
})
