import { openGym } from './openGym.ts'
import { PATRONS, PURSE, type Stage } from './openStage.ts'

const EURO = 10n ** 6n
const MOST = 2n ** 256n - 1n
const LAMBDA_BPS = 2_000n
const BPS = 10_000n
const SOCKPUPPETS = 100
const STAKE = 10_000n * EURO
const FIRST_REFUND = 19

/**
 * The merchant buys a hundred subscriptions from itself, draws in `weeks` weeks all that patrons' cover lets it draw, and
 * then all its sockpuppets leave with a refund. Throws where patrons lose more than λ of Monday's weight for each of these
 * weeks. @returns what they lost, and what the weekly limits allowed
 */
export async function sockpuppets(stage: Stage, weeks: number) {
  const gym = await openGym(stage, STAKE)
  const { tell, at, draw, look, pool } = gym
  const coverNow = look('patrons', 'coverOf', [pool])
  const poolNow = look('patrons', 'poolOf', [pool])

  at(0)
  await tell(Array.from({ length: SOCKPUPPETS }, () => gym.buy('ada', 0)))
  let allowed = 0n
  for (let week = FIRST_REFUND; week < FIRST_REFUND + weeks; week++) {
    at(week)
    const [covered = 0n] = (await tell([], [coverNow])).looked.answer()
    await tell([draw, draw])
    const { looked } = await tell([], [coverNow, poolNow])
    const [inUse = 0n] = looked.answer()
    const [, , weight = 0n] = looked.answer()
    const limit = (weight * LAMBDA_BPS) / BPS
    // What was covered falls as weeks pass, so the growth of a week is at most what the limit says.
    if (inUse - covered > limit) throw new Error(`cover grew by ${inUse - covered} of ${limit}`)
    allowed += limit
  }
  const ids = Array.from({ length: SOCKPUPPETS }, (_, i) => (1n << 32n) | BigInt(i + 1))
  const leaves = ids.map((id) => gym.subscriptions('ada', 'refund', [id]))
  const { looked } = await tell(leaves, [coverNow])
  const [, debt = 0n] = looked.answer()
  if (debt > allowed) throw new Error(`patrons lost ${debt}, and ${allowed} was allowed`)

  // Whatever wasn't lost comes back to them.
  at(FIRST_REFUND + weeks + 3)
  await tell([draw])
  const leave = PATRONS.flatMap((name) => [
    gym.patrons(name, 'unstake', [pool, MOST]),
    gym.patrons(name, 'collect', [pool, 1_000n]),
  ])
  await tell(leave)
  at(FIRST_REFUND + weeks + 4)
  await tell(PATRONS.map((name) => gym.patrons(name, 'collect', [pool, 1_000n])))
  const purses = PATRONS.map((name) => look('euro', 'balanceOf', [stage.addressOf(name)]))
  const after = (await tell([], [...purses, coverNow])).looked
  const lost = PATRONS.reduce((sum) => sum + PURSE - after.single(), 0n)
  const [, owed = 0n] = after.answer()
  const dust = BigInt(PATRONS.length * 4)
  if (lost > owed + dust) throw new Error(`patrons miss ${lost}, and ${owed} is owed to them`)
  return { lost, allowed }
}
