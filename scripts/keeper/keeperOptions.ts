import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Address, type Hex, isAddress, isHex, parseGwei } from 'viem'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { parseAddressesFile } from '../../sdk/src/addresses/parseAddressesFile.ts'
import { homingFolder } from '../lib/paths.ts'

export interface KeeperOptions {
  rpcUrl: string
  addresses: AddressesFile
  key: Hex | undefined
  once: boolean
  everySeconds: number
  dryRun: boolean
  onlyProfitable: boolean
  gasPrice: bigint | undefined
  /** what a coin of the chain costs: in any currency, or in the one named; whole units as they were written */
  coinPrices: { currency: Address | undefined; price: string }[]
}

export const keeperUsage = `npm run keeper -- [flags]

Does what is due and nothing else: activates shares past their date, serves queues, releases
instalments and patrons' cover, settles weeks that are over, frees what expired vouchers locked,
gives back what an offer that ended left. The last three pay nobody.

  --rpc URL            the chain; else HOMING_RPC_URL, else the demo town's http://127.0.0.1:8545
  --addresses FILE     what a deployment wrote, or a page's config.json, also as a URL;
                       else HOMING_ADDRESSES, else the demo town's
  --once               ends when nothing is due any more
  --every SECONDS      looks again so often (60)
  --dry-run            says what it would do, and sends nothing
  --only-profitable    only what pays for its gas; needs --coin-price
  --coin-price PRICE   of one coin of the chain, in the bounties' currency: 2500,
                       or 0xTOKEN=2500 for one currency (may be given several times)
  --gas-price GWEI     to reckon with; else the chain's

The key that pays for gas and gets the bounties is HOMING_KEEPER_KEY (0x and 64 digits). On a local
chain a person of the demo town does it.`

/** Reads flags and environment, or throws a sentence. */
export async function keeperOptions(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<KeeperOptions> {
  const { values } = parseArgs({
    args,
    options: {
      rpc: { type: 'string' },
      addresses: { type: 'string' },
      once: { type: 'boolean', default: false },
      every: { type: 'string', default: '60' },
      'dry-run': { type: 'boolean', default: false },
      'only-profitable': { type: 'boolean', default: false },
      'coin-price': { type: 'string', multiple: true, default: [] },
      'gas-price': { type: 'string' },
    },
  })
  const everySeconds = Number(values.every)
  if (!(everySeconds >= 1)) throw new Error(`--every is ${values.every}; it takes seconds, from 1.`)
  if (values['only-profitable'] && values['coin-price'].length === 0) {
    throw new Error('--only-profitable needs --coin-price: what a coin of the chain costs.')
  }
  const key = env.HOMING_KEEPER_KEY
  if (key !== undefined && !(isHex(key) && key.length === 66)) {
    throw new Error('HOMING_KEEPER_KEY is no key: it takes 0x and 64 hexadecimal digits.')
  }
  const gasPrice = values['gas-price']
  if (gasPrice !== undefined && !isDecimal(gasPrice)) {
    throw new Error(`--gas-price is ${gasPrice}; it takes gwei, such as 1.5.`)
  }
  const coinPrices = values['coin-price'].map(coinPrice)
  return {
    rpcUrl: values.rpc ?? env.HOMING_RPC_URL ?? 'http://127.0.0.1:8545',
    addresses: await readAddresses(values.addresses ?? env.HOMING_ADDRESSES),
    key,
    once: values.once,
    everySeconds,
    dryRun: values['dry-run'],
    onlyProfitable: values['only-profitable'],
    gasPrice: gasPrice === undefined ? undefined : parseGwei(gasPrice),
    coinPrices,
  }
}

function coinPrice(text: string): KeeperOptions['coinPrices'][number] {
  const [price = '', currency] = text.split('=').reverse()
  if (!isDecimal(price) || (currency !== undefined && !isAddress(currency))) {
    throw new Error(`--coin-price is ${text}; it takes 2500 or 0xTOKEN=2500.`)
  }
  return { currency, price }
}

const isDecimal = (text: string) => /^\d+(\.\d+)?$/.test(text)

async function readAddresses(where: string | undefined): Promise<AddressesFile> {
  if (where && /^https?:\/\//.test(where)) {
    const response = await fetch(where)
    if (!response.ok) throw new Error(`${where} answered ${response.status}.`)
    return parseAddressesFile(await response.text())
  }
  const file = where ?? path.join(homingFolder, 'town', 'addresses.json')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(
      where
        ? `There are no addresses in ${file}.`
        : 'Name the addresses with --addresses, or bring up the demo town with npm start.',
    )
  }
  return parseAddressesFile(text)
}
