// `npm run keeper`: does what is due on a chain, until Ctrl-C. It keeps nothing on disk and may run twice.
import { createPublicClient, type PublicClient } from 'viem'
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { demoMnemonic } from '../sdk/src/town/personas.ts'
import { chainMemory } from './keeper/chainMemory.ts'
import { coinPriceIn } from './keeper/coinPriceIn.ts'
import { keeperContracts } from './keeper/keeperContracts.ts'
import { keeperLog } from './keeper/keeperLog.ts'
import { type KeeperOptions, keeperOptions, keeperUsage } from './keeper/keeperOptions.ts'
import { patientTransport } from './keeper/patientTransport.ts'
import { runKeeper } from './keeper/runKeeper.ts'
import { CHAIN_ID } from './lib/anvil.ts'

const GIVE_UP_AFTER_MS = 300_000
const TRANSACTION_WITHIN_MS = 120_000
/** Lars, who did it in the town's story, too. */
const TOWN_KEEPER = 13

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => stop.abort())
}
process.channel?.unref()

const log = keeperLog(console.log)
try {
  await main()
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
if (stop.signal.aborted) log.say('The keeper goes home.')

async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    console.log(keeperUsage)
    return
  }
  const options = await keeperOptions(args, process.env)
  const { addresses, once, everySeconds, dryRun, onlyProfitable, gasPrice, coinPrices } = options
  const { signal } = stop
  const patience = { log, signal, ...(once && { giveUpAfterMs: GIVE_UP_AFTER_MS }) }
  const client: PublicClient = createPublicClient({
    transport: patientTransport(options.rpcUrl, patience),
    cacheTime: 0,
  })
  const chainId = await client.getChainId()
  if (chainId !== addresses.chainId) {
    throw new Error(
      `This is chain ${chainId}, and the addresses are of chain ${addresses.chainId}.`,
    )
  }
  const account = dryRun ? undefined : accountOf(options)
  const contracts = keeperContracts(addresses)

  log.say('The keeper looks for what is due.', {
    chain: chainId,
    as: account?.address ?? 'nobody: it sends nothing',
  })
  await runKeeper(
    {
      client,
      chainId,
      account,
      log,
      signal,
      profit: onlyProfitable
        ? {
            ...(gasPrice !== undefined && { gasPrice }),
            priceOfCoin: coinPriceIn(client, coinPrices),
          }
        : undefined,
      patienceMs: TRANSACTION_WITHIN_MS,
      tried: new Map(),
    },
    {
      contracts,
      memory: chainMemory(client, contracts, BigInt(addresses.startBlock)),
      once,
      everySeconds,
    },
  )
}

function accountOf({ key, addresses }: KeeperOptions) {
  if (key) return privateKeyToAccount(key)
  if (addresses.chainId === CHAIN_ID) {
    return mnemonicToAccount(demoMnemonic, { addressIndex: TOWN_KEEPER })
  }
  throw new Error('Set HOMING_KEEPER_KEY to the key that pays for gas, or use --dry-run.')
}
