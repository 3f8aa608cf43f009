// Postcards of weeks that were used: two halves of one picture, whatever a merchant calls itself.
import { expect } from 'chai'
import { decodeCard } from '../support/decodeCard.ts'
import { HOSTILE, onOneLine } from '../support/hostileTexts.ts'
import { openGymWeeks } from '../support/openGymWeeks.ts'

/** Emil uses two parts of his week, and Dora goes herself: each keeps a postcard, he two. */
async function postcardsOf(texts: Parameters<typeof openGymWeeks>[0] = {}) {
  const gym = await openGymWeeks(texts)
  const { weeks, stamps, emil, dora, id, week, startsAt, time } = gym
  await time.to(startsAt)
  await weeks.connect(emil).redeem(id, 1n, true)
  await weeks.connect(emil).redeem(id, 1n, true)
  await stamps.connect(dora).keep(gym.membership)
  const series = (1n << 64n) | (week << 32n)
  const guests = (1n << 96n) | series
  const read = async (stamp: bigint) => decodeCard(await stamps.tokenURI(stamp))
  return {
    gym,
    monday: gym.dayOf(startsAt),
    guest: await read(guests | 1n),
    second: await read(guests | 2n),
    member: await read(series | 1n),
  }
}

/** The street that both halves show a part of. */
const street = (svg: string) => /<svg x="24"[^>]*viewBox="([^"]*)"[^>]*>(.*?)<\/svg>/.exec(svg)

describe('the postcard of a week', () => {
  it('says where, when and which', async () => {
    const { monday, guest, second, member } = await postcardsOf()
    expect(guest.card.name).to.equal(`Havnens Gym, ${monday} no. 1`)
    expect(second.card.name).to.equal(`Havnens Gym, ${monday} no. 2`)
    const attributesOf = (half: string, serial: number) => [
      { trait_type: 'Merchant', value: 'Havnens Gym' },
      { trait_type: 'Plan', value: 'A year' },
      { trait_type: 'Half', value: half },
      { trait_type: 'Week of', value: monday },
      { trait_type: 'Serial number', value: serial },
    ]
    expect(guest.card.attributes).to.deep.equal(attributesOf('guest', 1))
    expect(second.card.attributes).to.deep.equal(attributesOf('guest', 2))
    expect(member.card.attributes).to.deep.equal(attributesOf('member', 1))
    expect(guest.texts).to.deep.equal(['Havnens Gym', `Week of ${monday}`, 'No. 1'])
  })

  it('is one half of a picture whose other half the other side has', async () => {
    const { guest, second, member } = await postcardsOf()
    const [, left, ofMember] = street(member.svg) ?? []
    const [, right, ofGuest] = street(guest.svg) ?? []
    expect([left, right]).to.deep.equal(['0 0 600 294', '600 0 600 294'])
    expect(ofMember).to.be.a('string').and.equal(ofGuest)
    expect(street(second.svg)?.[2]).to.equal(ofGuest)
    expect(ofGuest?.match(/<path/g)?.length).to.equal(8)
  })

  for (const [what, name, title] of HOSTILE) {
    it(`Threat 55: is whole and harmless with ${what} in its texts`, async () => {
      const plain = await postcardsOf()
      const { guest, member, monday } = await postcardsOf({ name, title })
      for (const { card, elements, texts } of [guest, member]) {
        expect(card.name).to.equal(`${name}, ${monday} no. 1`)
        expect(Object.keys(card)).to.deep.equal(Object.keys(plain.guest.card))
        expect(card.attributes.slice(0, 2)).to.deep.equal([
          { trait_type: 'Merchant', value: name },
          { trait_type: 'Plan', value: title },
        ])
        expect(card.attributes.length).to.equal(5)
        expect(texts).to.deep.equal([onOneLine(name), `Week of ${monday}`, 'No. 1'])
        // Nothing that a user wrote has become an element.
        expect(elements).to.deep.equal(plain.guest.elements)
      }
    })
  }

  it('is drawn with the longest name, too', async () => {
    const { guest } = await postcardsOf({ name: '&'.repeat(64) })
    expect(guest.texts[0]).to.equal('&'.repeat(64))
    expect(guest.svg).to.contain('textLength="540"')
  })

  it('speaks for the collection', async () => {
    const { stamps } = await openGymWeeks()
    const uri = await stamps.contractURI()
    const card = JSON.parse(uri.slice(uri.indexOf(',') + 1)) as { name: string }
    expect(card.name).to.equal('Homing Stamps')
  })
})
