import type { ReactNode } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'
import { useConfig } from '../../config/useConfig.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SkeletonBlock } from '../ui/Skeleton.tsx'
import { useConnectDialog } from './useConnectDialog.ts'
import { WrongNetwork } from './WrongNetwork.tsx'

/** Shows its children to somebody who is known, on the right network; asks for it otherwise. */
export function NeedsWallet({
  title,
  text,
  children,
}: {
  /** What is to be seen here once connected. */
  title: string
  text?: ReactNode
  children(account: Address): ReactNode
}) {
  const { chainId } = useConfig()
  const connection = useConnection()
  const open = useConnectDialog()

  if (connection.address && connection.chainId !== chainId) return <WrongNetwork />
  if (connection.address) return children(connection.address)
  if (connection.status === 'reconnecting') return <SkeletonBlock />
  return (
    <EmptyState title={title} action={<Button onClick={open}>Connect</Button>}>
      {text}
    </EmptyState>
  )
}
