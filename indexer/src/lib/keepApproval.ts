import type { Context } from 'ponder:registry'
import { approval } from 'ponder:schema'
import type { Address } from 'viem'

/** Who may move all that `account` has of a token (ERC-1155), from this event on. */
export async function keepApproval(
  context: Context,
  event: {
    log: { address: Address }
    args: { account: Address; operator: Address; approved: boolean }
  },
): Promise<void> {
  const { approved } = event.args
  await context.db
    .insert(approval)
    .values({ token: event.log.address, ...event.args })
    .onConflictDoUpdate({ approved })
}
