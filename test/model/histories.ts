// Random histories of prepaid subscriptions, played against the contracts and against the model.
//
//   npm run histories                                          1,000 of up to 60 steps, as in `npm test`
//   npm run histories -- --count 10000 --steps 200 --seed 1    more; what came of it goes into histories.result.json
//   npm run histories -- --count 1 --seed 4711                 one that failed, once more
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import type { News, Share } from './playMany.ts'
import type { Tally } from './Tally.ts'

const RESULT = new URL('histories.result.json', import.meta.url)
const ORDINARY = { count: '1000', steps: '60', seed: '1' }
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: ORDINARY.count },
    steps: { type: 'string', default: ORDINARY.steps },
    seed: { type: 'string', default: ORDINARY.seed },
    jobs: { type: 'string', default: String(os.availableParallelism()) },
    totals: { type: 'string' },
  },
})
const [count, steps, seed, jobs] = [values.count, values.steps, values.seed, values.jobs].map(
  Number,
) as [number, number, number, number]
if (![count, steps, jobs].every((n) => Number.isInteger(n) && n >= 1) || !Number.isInteger(seed)) {
  console.error('--count, --steps and --jobs take whole numbers from 1, --seed any whole number.')
  process.exit(2)
}

const sum: Tally = {
  steps: 0,
  checks: 0,
  refusals: 0,
  refunds: 0,
  fromPatrons: 0,
  covered: 0,
  leavers: 0,
}
let agreed = 0
let parted = 0
const started = Date.now()
let said = started

function hear(news: News) {
  if ('message' in news) {
    parted++
    console.log(`✖ history ${news.seed}: ${news.message}`)
    console.log(`  ${news.history}`)
    for (const step of news.steps) console.log(`  ${JSON.stringify(step)}`)
    return
  }
  agreed++
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += news.tally[key]
  if (Date.now() - said > 15_000) {
    said = Date.now()
    console.log(`  ${agreed} of ${count} agree so far`)
  }
}

const codes = await Promise.all(
  Array.from({ length: Math.min(jobs, count) }, (_, i) => {
    const share: Share = { first: seed + i, every: jobs, last: seed + count - 1, steps }
    const player = fork(new URL('playMany.ts', import.meta.url), [JSON.stringify(share)])
    player.on('message', (news: News) => hear(news))
    return new Promise<number>((resolve) => player.on('exit', (code) => resolve(code ?? 1)))
  }),
)
const isWhole = codes.every((code) => code === 0) && agreed + parted === count
const seconds = Math.round((Date.now() - started) / 1_000)
console.log(
  `${agreed} histories of up to ${steps} steps agree, ${parted} don't: ${sum.steps} steps, ${sum.checks} figures ` +
    `compared, ${sum.refunds} refunds, ${sum.fromPatrons} of them with patrons' money, ` +
    `${sum.covered} releases that patrons covered (${seconds} s)`,
)
if (!isWhole) console.log('Not all were played.')
if (values.totals) {
  const totals = { passed: agreed, failed: parted + (isWhole ? 0 : 1) }
  writeFileSync(values.totals, JSON.stringify(totals))
}
if (isWhole && parted === 0 && count > Number(ORDINARY.count)) {
  const result = { count, steps, seed, agreed, parted, played: sum }
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`)
  console.log('Wrote test/model/histories.result.json.')
}
process.exit(isWhole && parted === 0 ? 0 : 1)
