import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildContracts } from '../scripts/lib/buildContracts.ts'
import { homingFolder } from '../scripts/lib/paths.ts'
import { withLock } from '../scripts/lib/withLock.ts'
import { floorOf } from './floor.ts'
import { crowds, flows, gather } from './flows.ts'
import { openBench } from './openBench.ts'

/**
 * What each flow costs, as `receipt.gasUsed` of a real transaction from an ordinary account on a fresh local chain.
 *
 *   npm run gas                     a table beside target and floor
 *   npm run gas -- --json           the same as an array
 *   npm run gas -- --n 1,1000,5000  again with that many earlier participants
 *   npm run gas -- --check          compare with the committed snapshot, as CI does
 *   npm run gas -- --update         write the snapshot; a rise needs its reason in the commit
 */
interface Row {
  flow: string
  state: string
  n: number
  gas: number
  target: number | null
  floor: number
}

const SNAPSHOT = new URL('gas.snapshot.json', import.meta.url)
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' },
    n: { type: 'string', default: '1' },
    check: { type: 'boolean' },
    update: { type: 'boolean' },
    flow: { type: 'string' },
  },
})

const counts = options.n.split(',').map(Number)
if (counts.some((n) => !Number.isInteger(n) || n < 1)) {
  console.error(`--n takes whole numbers from 1, separated by commas; found ${options.n}`)
  process.exit(2)
}

const rows: Row[] = []
const explained = new Map<string, string>()
// Or it would measure what was compiled last.
await withLock('contracts', () => buildContracts(homingFolder))
const bench = await openBench()
for (const crowd of crowds) {
  for (const n of crowd === 'none' ? [1] : counts) {
    const bare = await bench.networkHelpers.takeSnapshot()
    if (n > 1) console.error(`gathering ${n} ${crowd} …`)
    await gather(bench, crowd, n)
    for (const { flow, state, target, needs, per = 1, run } of flows.filter(
      (one) => one.crowd === crowd,
    )) {
      if (options.flow && options.flow !== flow) continue
      const before = await bench.networkHelpers.takeSnapshot()
      const response = await run(bench)
      const receipt = await response.wait()
      if (receipt?.status !== 1) throw new Error(`${flow} (${state}) failed`)
      const floor = floorOf(response.data, needs)
      explained.set(`${flow} ${state}`, floor.count)
      rows.push({
        flow,
        state,
        n,
        gas: Math.ceil(Number(receipt.gasUsed) / per),
        target: target ?? null,
        floor: Math.ceil(floor.gas / per),
      })
      await before.restore()
    }
    await bare.restore()
  }
}
const order = (row: Row) =>
  flows.findIndex((one) => one.flow === row.flow && one.state === row.state)
rows.sort((a, b) => order(a) - order(b) || a.n - b.n)

if (options.json) {
  console.log(JSON.stringify(rows, null, 2))
} else if (options.update) {
  writeFileSync(SNAPSHOT, `${JSON.stringify(rows, null, 2)}\n`)
  console.log(`Wrote ${rows.length} figures to bench/gas.snapshot.json.`)
} else if (options.check) {
  check(JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Row[])
} else {
  print()
}

function check(snapshot: Row[]) {
  const key = ({ flow, state, n }: Row) => `${flow} (${state}, n = ${n})`
  const before = new Map(snapshot.map((row) => [key(row), row.gas]))
  const changes = rows.flatMap((row) => {
    const was = before.get(key(row))
    if (was === row.gas) return []
    return [`${key(row)}: ${was?.toLocaleString('en') ?? 'new'} → ${row.gas.toLocaleString('en')}`]
  })
  const gone = snapshot.filter((row) => !rows.some((one) => key(one) === key(row))).map(key)
  if (changes.length === 0 && gone.length === 0) {
    console.log(`Gas is as in the snapshot: ${rows.length} figures.`)
    return
  }
  console.error('Gas differs from bench/gas.snapshot.json:')
  for (const line of [...changes, ...gone.map((one) => `${one}: no longer measured`)])
    console.error(`  ${line}`)
  console.error('Run `npm run gas -- --update` and say in the commit why it changed.')
  process.exitCode = 1
}

function print() {
  const number = (value: number) => value.toLocaleString('en').padStart(9)
  console.log(
    `${'flow'.padEnd(20)} ${'state'.padEnd(28)} ${'n'.padStart(6)}       gas    target     floor  over floor`,
  )
  for (const { flow, state, n, gas, target, floor } of rows) {
    const mark = target !== null && gas > target ? ' above target' : ''
    const over = `+${(((gas - floor) / floor) * 100).toFixed(1)}%`.padStart(10)
    console.log(
      `${flow.padEnd(20)} ${state.padEnd(28)} ${String(n).padStart(6)} ${number(gas)} ${target === null ? '        –' : number(target)} ${number(floor)}  ${over}${mark}`,
    )
  }
  console.log('\nHow the floors are counted:')
  for (const [name, count] of explained) console.log(`  ${name}: ${count}`)
}
