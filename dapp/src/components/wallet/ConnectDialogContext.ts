import { createContext } from 'react'

/** Opens the list of wallets. */
export const ConnectDialogContext = createContext<() => void>(() => {})
