import { readFileSync } from 'node:fs'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin, type ProxyOptions } from 'vite'

/**
 * The page talks to its own origin only. `npm start` serves the built page and does the forwarding itself; these
 * variables do the same for `vite` and `vite preview`, for those who work on the page.
 */
const chainUrl = process.env.HOMING_RPC_URL ?? 'http://127.0.0.1:8545'
const indexerUrl = process.env.HOMING_INDEXER_URL ?? 'http://127.0.0.1:42069'
const configFile = process.env.HOMING_CONFIG_FILE

const proxy: Record<string, ProxyOptions> = {
  '/rpc': { target: chainUrl, changeOrigin: true, rewrite: () => '/' },
  '/api': { target: indexerUrl, changeOrigin: true, rewrite: (path) => path.slice('/api'.length) },
}

function serveConfig(): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    if (!configFile || request.url !== '/config.json') return next()

    response.setHeader('content-type', 'application/json')
    response.end(readFileSync(configFile, 'utf8'))
  }

  return {
    name: 'homing-config',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  }
}

export default defineConfig({
  plugins: [react(), tailwindcss(), serveConfig()],
  server: { proxy },
  preview: { proxy },
  build: { target: 'es2023', sourcemap: false, reportCompressedSize: true },
})
