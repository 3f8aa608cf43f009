import type { QueryClient } from '@tanstack/react-query'
import type { Config } from '../config/Config.ts'
import { fetchIndexStatus, indexStatusKey } from './indexStatus.ts'

const pollMilliseconds = 300

/** Waits until the index has reached `block`, or `timeout` milliseconds are over. Says which. */
export async function waitForIndex(
  queryClient: QueryClient,
  config: Config,
  block: bigint,
  timeout = 30_000,
): Promise<boolean> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    const status = await fetchIndexStatus(config.indexerUrl, config.chainId).catch(() => undefined)
    if (status) queryClient.setQueryData(indexStatusKey, status)
    if (status && BigInt(status.number) >= block) return true

    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
  }
  return false
}
