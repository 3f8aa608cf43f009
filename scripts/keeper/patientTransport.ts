import { setTimeout as sleep } from 'node:timers/promises'
import { type CustomTransport, custom, http } from 'viem'
import { isSilence } from './isSilence.ts'
import type { KeeperLog } from './keeperLog.ts'

interface Patience {
  log: KeeperLog
  signal: AbortSignal
  /** After so long without an answer the question fails; never, where it is left out. */
  giveUpAfterMs?: number
  firstWaitMs?: number
}

const LONGEST_WAIT_MS = 60_000
const ANSWER_WITHIN_MS = 20_000

/**
 * Asks a node again, ever more seldom, until it answers; says once that it is away and once that it is back. What a
 * node answers is an answer, also if it is a refusal.
 */
export function patientTransport(
  url: string,
  { log, signal, giveUpAfterMs = Number.POSITIVE_INFINITY, firstWaitMs = 1_000 }: Patience,
): CustomTransport {
  const node = http(url, { retryCount: 0, timeout: ANSWER_WITHIN_MS })({})
  let isAway = false
  return custom(
    {
      async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
        const began = Date.now()
        for (let wait = firstWaitMs; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
          signal.throwIfAborted()
          try {
            const answer = await node.request({ method, params } as never)
            if (isAway) log.say('The chain answers again.')
            isAway = false
            return answer
          } catch (error) {
            if (!isSilence(error) || Date.now() - began + wait > giveUpAfterMs) throw error
            if (!isAway) log.say('The chain doesn’t answer; it is asked again until it does.')
            isAway = true
          }
          await sleep(wait, undefined, { signal })
        }
      },
    },
    { retryCount: 0 },
  )
}
