// Plays every so-manieth history of a range on a chain of its own; `histories.ts` starts some of these.
import { Disagreement } from './Disagreement.ts'
import { openStage } from './openStage.ts'
import { playHistory } from './playHistory.ts'
import { randomHistory, type Step } from './randomHistory.ts'
import { shrink } from './shrink.ts'
import type { Tally } from './Tally.ts'

export interface Share {
  first: number
  every: number
  last: number
  steps: number
}

export type News =
  | { seed: number; tally: Tally }
  | { seed: number; message: string; history: string; steps: Step[] }

const { first, every, last, steps } = JSON.parse(process.argv[2] ?? '{}') as Share
process.on('disconnect', () => process.exit(143))

const stage = await openStage()
for (let seed = first; seed <= last; seed += every) {
  const bare = await stage.snapshot()
  const history = randomHistory(seed, steps)
  try {
    process.send?.({ seed, tally: await playHistory(stage, history) } satisfies News)
    await stage.revert(bare)
  } catch (error) {
    await stage.revert(bare)
    if (!(error instanceof Disagreement)) throw error
    const { message, steps: left } = await shrink(stage, history, error)
    const { steps: _, ...setting } = history
    const plain = JSON.stringify(setting, (_key, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    process.send?.({ seed, message, history: plain, steps: left } satisfies News)
  }
}
await stage.close()
// Nobody has to be told that we end now.
process.removeAllListeners('disconnect')
process.disconnect()
