import { useMemo } from 'react'
import { readContract } from 'viem/actions'
import { useClient } from 'wagmi'
import { useConfig } from '../config/useConfig.ts'
import type { ChainClient } from './ChainClient.ts'

/** The chain of this page. */
export function useChainClient(): ChainClient {
  const { chainId } = useConfig()
  const client = useClient({ chainId })
  return useMemo(() => {
    if (!client) throw new Error(`There is no client for chain ${chainId}`)
    return client.extend((base) => ({
      readContract: ((args) => readContract(base, args)) as ChainClient['readContract'],
    })) as ChainClient
  }, [client, chainId])
}
