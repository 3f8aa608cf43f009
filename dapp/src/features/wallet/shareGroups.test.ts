import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address } from 'viem'
import { shareGroups } from './shareGroups.ts'
import type { WalletShare } from './WalletShare.ts'

const me: Address = '0x00000000000000000000000000000000000000aa'

function share(week: number, place: number): WalletShare {
  return {
    id: BigInt(week * 256 + place),
    planId: 1,
    merchantId: 1,
    tier: 2,
    week,
    place,
    size: 10,
    price: 772_200_000n,
    dueAt: BigInt((week + 52 * place + 1) * 604_800),
    plan: {
      title: 'A year',
      termsHash: '0x00',
      metadataURI: '',
      weekCount: 52,
      queueWeeks: 4,
      closed: false,
      merchant: { name: 'Gym', currency: me, weekOffset: 0, metadataURI: '' },
    },
  }
}
const held = (one: WalletShare) => ({ ...one, quantity: 1, nominee: undefined, accepted: false })

test('a bundle’s shares stand under each other, whatever became of them', () => {
  const begun = { share: share(10, 0), id: 'e', receiver: me, subscriptionId: 7n, timestamp: 9n }
  const queued = { share: share(10, 1), number: 3, receiver: me, week: 62, ahead: 2 }
  const groups = shareGroups({
    held: [held(share(10, 2)), held(share(8, 1))],
    queued: [queued],
    begun: [begun],
    named: [],
  } as const)
  assert.deepEqual(
    groups.map(({ week, lines }) => [
      week,
      lines.map(({ state, share: { place } }) => [state, place]),
    ]),
    [
      [8, [['held', 1]]],
      [
        10,
        [
          ['begun', 0],
          ['queued', 1],
          ['held', 2],
        ],
      ],
    ],
  )
})

test('nobody without shares has a bundle', () => {
  assert.deepEqual(shareGroups({ held: [], queued: [], begun: [], named: [] }), [])
})
