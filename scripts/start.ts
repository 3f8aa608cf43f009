// `npm start`: the whole town on this machine, until Ctrl-C.
import { parseArgs } from 'node:util'
import { openTown } from './lib/openTown.ts'
import { StartError } from './lib/StartError.ts'

const { values } = parseArgs({
  options: {
    /** Forget the town and begin again. */
    fresh: { type: 'boolean', default: false },
    /** Only the contracts, nobody lives there yet. */
    empty: { type: 'boolean', default: false },
    port: { type: 'string', default: '5173' },
    /** Whether somebody does what is due once a minute; --no-keeper leaves it to you. */
    keeper: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

const stop = new AbortController()
let asked: () => void = () => {}
const askedToStop = new Promise<void>((resolve) => {
  asked = resolve
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) return
    console.log('\n· Closing the town…')
    stop.abort()
    asked()
  })
}
// The bootstrap holds the other end of this channel; if it's gone, nobody is left to stop us.
process.on('disconnect', () => {
  stop.abort()
  asked()
})
process.channel?.unref()

try {
  const town = await openTown({
    fresh: values.fresh,
    seed: !values.empty,
    keeper: values.keeper,
    ports: { page: Number(values.port) },
    abort: stop.signal,
    onNotice: (sentence) => console.log(`  ${sentence}`),
    onStep: (step, seconds) => {
      if (stop.signal.aborted) return
      console.log(seconds === undefined ? `· ${step}…` : `✓ ${step} (${seconds.toFixed(1)} s)`)
    },
  })
  console.log(`\nHoming is open: ${town.url}\n`)
  const problem = await Promise.race([askedToStop, town.crashed]).catch((error: unknown) => error)
  await town.close()
  if (problem) throw problem
  process.exit(0)
} catch (error) {
  if (stop.signal.aborted) process.exit(0)
  console.error(
    `\n${error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exit(1)
}
