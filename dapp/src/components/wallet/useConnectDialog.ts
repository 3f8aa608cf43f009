import { use } from 'react'
import { ConnectDialogContext } from './ConnectDialogContext.ts'

/** Opens the list of wallets. */
export function useConnectDialog(): () => void {
  return use(ConnectDialogContext)
}
