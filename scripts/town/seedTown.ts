import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { bundles } from './bundles.ts'
import { calendar } from './calendar.ts'
import { everydayLife } from './everydayLife.ts'
import { guestsLife } from './guestsLife.ts'
import { marketDays } from './marketDays.ts'
import { memberships } from './memberships.ts'
import { moveIn } from './moveIn.ts'
import { patronsLife } from './patronsLife.ts'
import { random } from './random.ts'
import { story } from './story.ts'
import { town } from './town.ts'
import { townChain } from './townChain.ts'
import { townGenesis } from './townGenesis.ts'
import { townStart, weeksBefore } from './townStart.ts'

/**
 * Lets a year of memberships and ten weeks of vouchers pass in the demo town, on a local chain whose clock stands far
 * enough in the past, up to this moment. Always the same story, shifted to the Monday on which it begins.
 * @return how many transactions it took
 */
export async function seedTown(rpcUrl: string, addresses: AddressesFile): Promise<number> {
  const now = BigInt(Math.floor(Date.now() / 1_000))
  const start = townStart(now)
  const chain = await townChain(rpcUrl)
  if (chain.time() >= start - BigInt(weeksBefore) * 604_800n) {
    throw new Error(
      `The town needs a chain that begins in its past: start anvil with --timestamp ${townGenesis(now)} or earlier.`,
    )
  }

  const people = town(chain, addresses, start)
  const plans = calendar()
  moveIn(plans, people, start)
  patronsLife(plans, people)
  memberships(plans, people)
  bundles(plans, people)
  everydayLife(plans, people, random(5_813))
  guestsLife(plans, people)
  marketDays(plans, people, start, now)
  story(plans, people)
  await plans.run(Number(now - start), (at) => chain.setTime(start + BigInt(at)))
  await chain.comeHome()
  return chain.sent()
}
