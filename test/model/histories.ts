import { openStage } from './openStage.ts'
import { playHistory } from './playHistory.ts'
import { randomHistory } from './randomHistory.ts'

const [count = 10, steps = 60, seed = 1] = process.argv.slice(2).map(Number)
const stage = await openStage()
let bare = await stage.snapshot()
const started = Date.now()
let total = 0
const by = new Map<string, number>()
let failures = 0
for (let i = 0; i < count; i++) {
  try {
    total += (await playHistory(stage, randomHistory(seed + i, steps))).steps
  } catch (error) {
    failures++
    const text = (error as Error).message
    const key = text
      .replace(/^.*step \d+, /, '')
      .replace(/\d{3,}/g, '#')
      .slice(0, 110)
    by.set(key, (by.get(key) ?? 0) + 1)
    if (failures <= 6) console.log(seed + i, failures < 2 ? (error as Error).stack : text)
  }
  await stage.revert(bare)
  bare = await stage.snapshot()
}
console.log([...by].sort((a, b) => b[1] - a[1]).slice(0, 25))
console.log({ count, total, failures, seconds: (Date.now() - started) / 1000 })
process.exit(0)
