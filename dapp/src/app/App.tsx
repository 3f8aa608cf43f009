import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { WagmiProvider } from 'wagmi'
import type { Config } from '../config/Config.ts'
import { ConfigContext } from '../config/ConfigContext.ts'
import { createWallets } from '../config/createWallets.ts'
import { createQueries } from './createQueries.ts'
import { routes } from './routes.tsx'

export function App({ config }: { config: Config }) {
  const [{ wallets, queries, router }] = useState(() => ({
    wallets: createWallets(config),
    queries: createQueries(),
    router: createBrowserRouter(routes),
  }))

  return (
    <ConfigContext value={config}>
      <WagmiProvider config={wallets}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WagmiProvider>
    </ConfigContext>
  )
}
