import type { TestEvent } from 'node:test/reporters'

/** A reporter for `node --test` that prints nothing but the counts, as JSON. */
export default async function* nodeTestTotals(source: AsyncIterable<TestEvent>) {
  for await (const event of source) {
    // The summary without a file is that of the whole run.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      yield JSON.stringify(event.data.counts)
    }
  }
}
