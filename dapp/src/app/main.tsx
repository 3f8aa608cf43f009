import './styles.css'
import { createRoot } from 'react-dom/client'
import { loadConfig } from '../config/loadConfig.ts'
import { App } from './App.tsx'
import { StartFailed } from './StartFailed.tsx'

const root = createRoot(document.getElementById('root') as HTMLElement)

loadConfig()
  .then((config) => root.render(<App config={config} />))
  .catch((error: unknown) => root.render(<StartFailed error={error} />))
