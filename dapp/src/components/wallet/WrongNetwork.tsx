import { useConnection, useSwitchChain } from 'wagmi'
import { useConfig } from '../../config/useConfig.ts'
import { isRefusal } from '../../lib/isRefusal.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** The wallet is on another network than this page: one button mends it. */
export function WrongNetwork() {
  const { chainId, local, rpcUrl } = useConfig()
  const connection = useConnection()
  const { mutate: switchChain, isPending, error } = useSwitchChain()
  const name = local ? 'the demo town’s chain' : `chain ${chainId}`

  return (
    <Notice tone="warning" title="Your wallet is on another network" alert>
      <p>
        It is on chain {connection.chainId ?? 'unknown'}; this page speaks to {name} ({chainId}).
        Nothing can go wrong meanwhile: nothing can be signed either.
      </p>
      <Button
        size="small"
        className="mt-3"
        busy={isPending}
        onClick={() => switchChain({ chainId })}
      >
        Switch to {name}
      </Button>
      {error && !isRefusal(error) && (
        <p className="mt-3">
          The wallet could not switch by itself. Add a network with chain id {chainId} and the
          address <span className="font-mono break-all">{rpcUrl}</span>, then choose it there.
        </p>
      )}
    </Notice>
  )
}
