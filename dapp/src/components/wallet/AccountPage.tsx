import type { ReactNode } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'
import { useConfig } from '../../config/useConfig.ts'
import { Page } from '../ui/Page.tsx'
import { NeedsWallet } from './NeedsWallet.tsx'

/** A whole screen for somebody who is known, on the right network; until then a page that asks for it. */
export function AccountPage({
  title,
  asks,
  back,
  children,
}: {
  title: string
  /** What is to be seen here once connected. */
  asks: string
  back?: { to: string; label: string }
  children(account: Address): ReactNode
}) {
  const { chainId } = useConfig()
  const { address, chainId: walletChain } = useConnection()
  if (address && walletChain === chainId) return children(address)

  return (
    <Page title={title} {...(back && { back })}>
      <NeedsWallet title={asks}>{() => null}</NeedsWallet>
    </Page>
  )
}
