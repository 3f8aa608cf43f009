import { setTimeout as sleep } from 'node:timers/promises'
import { activationDuties } from './activationDuties.ts'
import type { ChainMemory } from './chainMemory.ts'
import type { Duty } from './duty.ts'
import { expiryDuties } from './expiryDuties.ts'
import { giveBackDuties } from './giveBackDuties.ts'
import type { Keeper } from './keeper.ts'
import type { KeeperContracts } from './keeperContracts.ts'
import type { KeeperView } from './keeperView.ts'
import { perform } from './perform.ts'
import { queueDuties } from './queueDuties.ts'
import { type KeeperPlan, readPlans } from './readPlans.ts'
import { releaseDuties } from './releaseDuties.ts'
import { settleDuties } from './settleDuties.ts'

interface KeeperRun {
  contracts: KeeperContracts
  memory: ChainMemory
  /** Ends when nothing is due any more. */
  once: boolean
  everySeconds: number
  /** In which order duties of one kind are done; theirs, where it is left out. */
  order?: (duties: Duty[]) => Duty[]
}

/**
 * Seats go first to who waits, then to shares that are due; what merchants are due comes after them, because what a
 * share brings needs no patron's cover.
 */
const kinds: ((view: KeeperView) => Duty[] | Promise<Duty[]>)[] = [
  queueDuties,
  activationDuties,
  releaseDuties,
  settleDuties,
  expiryDuties,
  giveBackDuties,
]

/** Does what is due, again and again, until it is told to stop. */
export async function runKeeper(keeper: Keeper, run: KeeperRun): Promise<void> {
  const { log, signal } = keeper
  let plans: KeeperPlan[] = []
  const round = async (): Promise<number> => {
    if (await isWaiting(keeper)) return 0
    plans = await readPlans(keeper.client, run.contracts, plans)
    await run.memory.update()
    let sent = 0
    for (const dutiesOf of kinds) {
      const { timestamp: time } = await keeper.client.getBlock()
      const { client } = keeper
      const duties = await dutiesOf({ client, plans, time, ...run })
      for (const duty of run.order?.(duties) ?? duties) {
        for (let times = 0; times < duty.most; times++) {
          if (signal.aborted) return sent
          const outcome = await perform(duty, keeper)
          if (outcome === 'stuck') return 0
          if (outcome !== 'done') break
          sent++
        }
      }
    }
    return sent
  }

  while (!signal.aborted) {
    try {
      // A share that began, or a seat that was given, may make something else due.
      while ((await round()) > 0 && !signal.aborted);
    } catch (error) {
      if (signal.aborted) break
      if (run.once) throw error
      log.say('This round failed; the next one tries again.', {
        why: String(error).split('\n')[0] ?? '',
      })
    }
    if (run.once) break
    await sleep(run.everySeconds * 1_000, undefined, { signal }).catch(() => {})
  }
}

/** Whether a transaction of an earlier round is still in no block; one that the node has forgotten is none. */
async function isWaiting(keeper: Keeper): Promise<boolean> {
  const { account, client, log, onItsWay } = keeper
  if (!onItsWay || !account) return false
  const { address } = account
  const pending = await client.getTransactionCount({ address, blockTag: 'pending' })
  const isStuck = pending > (await client.getTransactionCount({ address, blockTag: 'latest' }))
  if (isStuck)
    log.sayOnce('on its way', 'Nothing is sent before the last one is in a block.', {
      tx: onItsWay,
    })
  else {
    log.forget('on its way')
    delete keeper.onItsWay
  }
  return isStuck
}
