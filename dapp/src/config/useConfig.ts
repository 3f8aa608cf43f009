import { use } from 'react'
import type { Config } from './Config.ts'
import { ConfigContext } from './ConfigContext.ts'

/** The settings of this page. */
export function useConfig(): Config {
  const config = use(ConfigContext)
  if (!config) throw new Error('useConfig is only for components inside <ConfigContext>')
  return config
}
