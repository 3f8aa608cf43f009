import { Disagreement } from './Disagreement.ts'
import type { Stage } from './openStage.ts'
import { playHistory } from './playHistory.ts'
import type { History, Step } from './randomHistory.ts'

const MOST_TRIES = 400

/** Leaves out whatever can be left out of a history so that it still ends in the same kind of disagreement. */
export async function shrink(stage: Stage, history: History, first: Disagreement): Promise<Shrunk> {
  let steps = history.steps
  let last = first
  let tries = 0
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < steps.length && tries < MOST_TRIES; ) {
      const fewer = [...steps.slice(0, at), ...steps.slice(at + size)]
      const found = await disagreementIn(stage, { ...history, steps: fewer })
      tries++
      if (found && kindOf(found) === kindOf(first)) {
        steps = fewer
        last = found
      } else {
        at += size
      }
    }
  }
  return { message: last.message, steps }
}

export interface Shrunk {
  message: string
  steps: Step[]
}

/** Plays it on a chain that is as bare afterwards as it was before. */
async function disagreementIn(stage: Stage, history: History): Promise<Disagreement | undefined> {
  const bare = await stage.snapshot()
  try {
    await playHistory(stage, history)
    return undefined
  } catch (error) {
    if (error instanceof Disagreement) return error
    throw error
  } finally {
    await stage.revert(bare)
  }
}

/** Ids differ when steps are left out. */
const kindOf = ({ what }: Disagreement) => what.replace(/\d+/g, '#')
