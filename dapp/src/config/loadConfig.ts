import { type Config, configSchema } from './Config.ts'

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Fetches and checks `/config.json`. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' }).catch(() => undefined)
  if (!response?.ok) {
    throw new ConfigError(
      'This page could not read its settings (/config.json). The server behind it may still be starting, or has stopped.',
    )
  }

  const read = configSchema.safeParse(await response.json().catch(() => undefined))
  if (!read.success) {
    const first = read.error.issues[0]
    throw new ConfigError(
      `The settings of this page (/config.json) are not complete: ${first?.path.join('.') || 'the file'} ${first?.message ?? 'is wrong'}.`,
    )
  }

  const { currencies, ...rest } = read.data
  return {
    ...rest,
    rpcUrl: absolute(rest.rpcUrl),
    indexerUrl: absolute(rest.indexerUrl),
    currencies: Object.fromEntries(
      Object.entries(currencies).map(([address, format]) => [address.toLowerCase(), format]),
    ),
  }
}

function absolute(url: string): string {
  return new URL(url, window.location.origin).href.replace(/\/$/, '')
}
