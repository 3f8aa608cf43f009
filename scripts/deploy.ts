import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { deployHoming } from './deploy/deployHoming.ts'

const { values } = parseArgs({
  options: {
    rpc: { type: 'string' },
    out: { type: 'string' },
    salt: { type: 'string' },
    demo: { type: 'boolean', default: false },
  },
})
if (!values.rpc || !values.out) {
  console.error('Usage: node scripts/deploy.ts --rpc URL --out FILE [--demo] [--salt TEXT]')
  process.exit(2)
}

try {
  const file = await deployHoming(values.rpc, { demo: values.demo, salt: values.salt ?? 'homing' })
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`The contracts stand and know each other; their addresses are in ${values.out}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
