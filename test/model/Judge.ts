import { Disagreement } from './Disagreement.ts'
import type { HouseModel } from './HouseModel.ts'
import { unitsOf } from './PatronModel.ts'
import type { Tally } from './Tally.ts'

/** Says where contracts and model part, and counts how often they didn't. */
export abstract class Judge {
  abstract readonly model: HouseModel
  readonly tally: Tally = {
    steps: 0,
    checks: 0,
    refusals: 0,
    refunds: 0,
    fromPatrons: 0,
    covered: 0,
    leavers: 0,
  }
  where = 'the beginning'

  /** What the ledger of patrons may be off by: a millionth of what is staked, and some units. */
  get dust(): bigint {
    let staked = 0n
    for (const { deposit } of this.model.patrons?.people.values() ?? []) staked += deposit
    return 10n + unitsOf(staked) / 1_000_000n
  }

  equal(what: string, found: unknown, expected: unknown) {
    this.tally.checks++
    if (found !== expected) this.part(what, found, expected)
  }

  near(what: string, found: bigint | undefined, expected: bigint) {
    this.tally.checks++
    const difference = (found ?? 0n) - expected
    if (difference > this.dust || -difference > this.dust) this.part(what, found, expected)
  }

  atLeast(what: string, found: bigint, least: bigint) {
    this.tally.checks++
    if (found < least) this.part(what, found, `at least ${least}`)
  }

  check(what: string, holds: boolean) {
    this.equal(what, holds, true)
  }

  part(what: string, found: unknown, expected: unknown): never {
    throw new Disagreement(this.where, what, String(found), String(expected))
  }
}
