import { type ContractName, encodeCall, nameOfError } from './contractLanguage.ts'
import { encodePlay, type Look, type Move } from './encodePlay.ts'
import { PATRONS, type Stage } from './openStage.ts'
import { planTermsOf } from './planTermsOf.ts'
import { Report } from './Report.ts'
import type { Terms } from './terms.ts'

const WEEK = 604_800
const EURO = 10n ** 6n

/** The gym of the paper, with bundles. */
export const GYM: Terms = {
  weeks: 52n,
  retailTotal: 1_066n * EURO,
  prepaidPrice: 858n * EURO,
  transactionBps: 100n,
  coolingOff: 0n,
  longestPause: 30n,
  capacity: 2_000n,
  patronBps: 250n,
  fromDayOne: false,
  tierBps: [0n, 500n, 1_000n, 1_500n],
}

/** The gym with its plan on a stage, and three patrons with λ = 20% where `stake` isn't 0. */
export async function openGym(stage: Stage, stake: bigint) {
  const { addresses } = stage
  const act =
    (contract: ContractName) =>
    (actor: string, name: string, args: unknown[]): Move => ({
      actor: stage.addressOf(actor),
      target: addresses[contract],
      data: encodeCall(contract, name, args),
    })
  const subscriptions = act('subscriptions')
  const patrons = act('patrons')
  const pool = `0x${((BigInt(addresses.euro) << 40n) | (1n << 8n) | 1n).toString(16).padStart(64, '0')}`
  const firstMonday = (Math.floor((await stage.now()) / WEEK) + 1) * WEEK

  const gym = {
    seconds: firstMonday,
    pool,
    subscriptions,
    patrons,
    /** All that the clock decided is written, and the merchant paid what the gate lets through. */
    draw: subscriptions('keeper', 'release', [1n, 1_000n]),
    buy: (owner: string, tier: number) =>
      act('activation')('finn', 'activate', [
        addresses.vault,
        addresses.subscriptions,
        1n,
        tier,
        stage.addressOf(owner),
      ]),
    look: (contract: ContractName, name: string, args: unknown[]): Look => ({
      target: addresses[contract],
      data: encodeCall(contract, name, args),
    }),
    /** An hour into a week, counted from the first. */
    at: (week: number) => {
      gym.seconds = firstMonday + week * WEEK + 3_600
    },
    /** Makes moves that must not fail. @returns what each returned, and what was seen after them */
    tell: async (moves: Move[], last: Look[] = []) => {
      const told = await stage.tell(gym.seconds++, encodePlay(moves, [], last, []))
      const returned = moves.map((_, i) => {
        // Between the moves nothing is looked at, which is told as well.
        const answer = new Report(told[1 + 2 * i] ?? '0x')
        if (answer.word() !== 1n) throw new Error(`refused: ${nameOfError(answer.selector())}`)
        return answer.word()
      })
      return { returned, looked: new Report(told.at(-1) ?? '0x') }
    },
  }

  const registration = {
    name: 'Gym',
    metadataURI: '',
    payout: stage.addressOf('till'),
    currency: addresses.euro,
    weekOffset: 0,
    sector: 7997,
    locality: '0x0000000000',
    arbiter: '0x0000000000000000000000000000000000000000',
  }
  await gym.tell([
    act('registry')('owner', 'register', [registration]),
    subscriptions('owner', 'publish', [planTermsOf(1n, GYM), 'Gym', '']),
  ])
  if (stake > 0n) {
    await gym.tell([
      patrons('owner', 'open', [1n, 2_000n]),
      ...PATRONS.map((name) => patrons(name, 'stake', [pool, stake, stage.addressOf(name)])),
    ])
  }
  return gym
}
