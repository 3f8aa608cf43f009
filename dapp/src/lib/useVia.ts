import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Address } from 'viem'
import { via } from './via.ts'

/** The patron whose link (`?via=0x…`) led here, and how to go on without. */
export function useVia(merchantId: number | undefined): {
  promoter: Address | undefined
  forget(): void
} {
  const [search] = useSearchParams()
  const [forgotten, setForgotten] = useState(false)
  if (merchantId === undefined || forgotten) return { promoter: undefined, forget: () => {} }

  via.remember(merchantId, search.get('via'))
  return {
    promoter: via.read(merchantId),
    forget() {
      via.forget(merchantId)
      setForgotten(true)
    },
  }
}
