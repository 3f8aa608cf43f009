// The two threats that need a crowd. 7: a thousand members leave at once, in the worst orders, at each k from 18 to 50.
// 8: a merchant buys from itself, draws what patrons cover, and takes refunds.
//
//   npm run runs             a few k, as in `npm test`
//   npm run runs -- --all    all of them
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openStage, type Stage } from './openStage.ts'
import { runOnGym } from './runOnGym.ts'
import { sockpuppets } from './sockpuppets.ts'

const FEW = [18n, 27n, 35n, 50n]
const ALL = Array.from({ length: 33 }, (_, i) => 18n + BigInt(i))
const { values } = parseArgs({ options: { all: { type: 'boolean' }, totals: { type: 'string' } } })

let passed = 0
let failed = 0
async function test(stage: Stage, title: string, body: () => Promise<string>) {
  const bare = await stage.snapshot()
  try {
    console.log(`✔ ${title}: ${await body()}`)
    passed++
  } catch (error) {
    console.log(`✖ ${title}: ${error instanceof Error ? error.message : error}`)
    failed++
  }
  await stage.revert(bare)
}

const euros = (units: bigint) => `${units / 1_000_000n}.${`${units % 1_000_000n}`.padStart(6, '0')}`

async function runs(hasPatrons: boolean) {
  const stage = await openStage()
  for (const k of values.all ? ALL : FEW) {
    for (const isOutOfPhase of [false, true]) {
      const phase = isOutOfPhase ? 'out of phase' : 'in phase'
      const title = `Threat 7: k = ${k}, ${hasPatrons ? 'with' : 'without'} patrons, ${phase}`
      await test(stage, title, async () => {
        const { refunds, cover } = await runOnGym(stage, { k, hasPatrons, isOutOfPhase })
        return `${refunds} refunds in 3 orders, each in full, ${euros(cover)} covered by patrons`
      })
    }
  }
  if (hasPatrons) {
    for (const weeks of [1, 2, 5, 20]) {
      await test(stage, `Threat 8: 100 sockpuppets draw for ${weeks} weeks`, async () => {
        const { lost, allowed } = await sockpuppets(stage, weeks)
        return `patrons lost ${euros(lost)} of at most ${euros(allowed)}`
      })
    }
  }
  await stage.close()
}

await Promise.all([runs(false), runs(true)])
if (values.totals) writeFileSync(values.totals, JSON.stringify({ passed, failed }))
process.exit(failed === 0 ? 0 : 1)
