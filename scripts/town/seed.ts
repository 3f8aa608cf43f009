import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseAddressesFile } from '../../sdk/src/addresses/parseAddressesFile.ts'
import { seedTown } from './seedTown.ts'

const { values } = parseArgs({
  options: { rpc: { type: 'string' }, addresses: { type: 'string' } },
})
if (!values.rpc || !values.addresses) {
  console.error('Usage: node scripts/town/seed.ts --rpc URL --addresses FILE')
  process.exit(2)
}

try {
  const addresses = parseAddressesFile(readFileSync(values.addresses, 'utf8'))
  const transactions = await seedTown(values.rpc, addresses)
  console.log(`A year of the town has passed, in ${transactions} transactions.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
