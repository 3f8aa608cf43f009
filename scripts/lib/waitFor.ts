import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from './StartError.ts'

interface WaitOptions {
  /** Completes the sentence "… did not … in time". */
  what: string
  seconds: number
  /** Rejects when waiting has lost its sense. */
  unless: Promise<never>
  abort: AbortSignal
}

/** Asks again and again until the question is answered; a question that throws counts as "not yet". */
export async function waitFor<T>(
  question: () => Promise<T | undefined> | T | undefined,
  { what, seconds, unless, abort }: WaitOptions,
): Promise<T> {
  const deadline = Date.now() + seconds * 1_000
  const ask = async (): Promise<T> => {
    while (Date.now() < deadline) {
      abort.throwIfAborted()
      const answer = await Promise.resolve()
        .then(question)
        .catch(() => undefined)
      if (answer !== undefined) return answer
      await sleep(50)
    }
    throw new StartError(`${what} within ${seconds} seconds.`)
  }
  return await Promise.race([ask(), unless])
}
