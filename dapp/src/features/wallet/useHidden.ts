import { useCallback, useState } from 'react'
import type { Address } from 'viem'

const keyOf = (account: Address) => `homing.hidden.${account.toLowerCase()}`

function read(account: Address): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/**
 * What somebody doesn’t want to see in their wallet: others may send them things unasked. Kept in this browser only. It
 * changes nothing on the chain, and what is seen is no consent.
 */
export function useHidden(account: Address) {
  const [state, setState] = useState(() => ({ account, hidden: read(account) }))
  if (state.account !== account) setState({ account, hidden: read(account) })
  const set = useCallback(
    (key: string, hides: boolean) => {
      const others = read(account).filter((one) => one !== key)
      const hidden = hides ? [...others, key] : others
      try {
        localStorage.setItem(keyOf(account), JSON.stringify(hidden))
      } catch {
        // Private windows keep nothing: hidden for this visit.
      }
      setState({ account, hidden })
    },
    [account],
  )
  return { isHidden: (key: string) => state.hidden.includes(key), set }
}
