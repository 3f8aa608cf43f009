import assert from 'node:assert/strict'
import { weekMarketAbi } from '@homing/sdk/abi/weekMarketAbi'
import type { AddressesFile } from '@homing/sdk/addresses/addressesFile'
import type { PublicClient } from 'viem'

type Row = Record<string, unknown>
type World = {
  rowsOf: (table: string) => Row[]
  client: PublicClient
  contracts: AddressesFile['contracts']
  blockNumber: bigint
}

/** What the tables say of offers, and of what was bought of them, is what the market says in that block. */
export async function compareMarketWithChain({ rowsOf, client, contracts, blockNumber }: World) {
  const market = { address: contracts.WeekMarket, abi: weekMarketAbi, blockNumber } as const
  const offers = rowsOf('sellOffers')
  const count = await client.readContract({ ...market, functionName: 'offerCount' })
  assert.equal(BigInt(offers.length), count, 'every offer has a row')
  const kinds = new Map([
    [contracts.EntangledWeeks, 'week'],
    [contracts.AltShares, 'share'],
    [contracts.SolidarityVouchers, 'voucher'],
  ])
  const { timestamp } = await client.getBlock({ blockNumber })

  for (const row of offers) {
    const found = await client.readContract({
      ...market,
      functionName: 'offerOf',
      args: [big(row.id)],
    })
    const { price, fair, markupBps, endsAt } = row
    assert.deepEqual(
      {
        seller: row.seller,
        token: row.token,
        id: big(row.tokenId),
        quantity: big(row.left),
        terms: { price: big(price), fair, markupBps, endsAt: Number(endsAt) },
        open: row.state === 'open' && timestamp < big(endsAt),
      },
      {
        seller: found.seller.toLowerCase(),
        token: kinds.get(found.token),
        id: found.id,
        quantity: found.quantity,
        terms: found.terms,
        open: found.open,
      },
      `offer ${row.id}`,
    )
    const trades = rowsOf('trades').filter(({ sellOfferId }) => sellOfferId === row.id)
    const traded = trades.reduce((sum, { quantity }) => sum + big(quantity), 0n)
    const isSold = traded === big(row.quantity)
    assert.equal(row.state === 'sold', isSold, `offer ${row.id} is sold out, or not`)
    assert.ok(traded + big(row.left) <= big(row.quantity))
    for (const trade of trades) {
      assert.deepEqual(
        [trade.seller, trade.token, trade.tokenId, trade.merchantId],
        [row.seller, row.token, row.tokenId, row.merchantId],
      )
      assert.ok(fair || big(trade.cost) === big(trade.quantity) * big(price), `trade ${trade.id}`)
      assert.ok(big(trade.cost) >= big(trade.quantity), 'nothing is sold for nothing')
    }
    const week = rowsOf('weekTokens').find(({ id }) => id === row.tokenId)
    const offered = rowsOf('vouchers').find(({ id }) => id === row.tokenId)
    const share = rowsOf('shares').find(({ id }) => id === row.tokenId)
    const thing = row.token === 'week' ? week : row.token === 'share' ? share : offered
    assert.deepEqual(
      [row.merchantId, row.planId, row.offerId, row.startsAt],
      [
        thing?.merchantId,
        row.token === 'voucher' ? null : thing?.planId,
        row.token === 'voucher' ? thing?.offerId : null,
        row.token === 'week' ? thing?.startsAt : '0',
      ],
      `what offer ${row.id} is of`,
    )
  }
}

const big = (value: unknown) => BigInt(String(value))
