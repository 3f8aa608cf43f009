import { createContext } from 'react'
import type { Config } from './Config.ts'

export const ConfigContext = createContext<Config | undefined>(undefined)
