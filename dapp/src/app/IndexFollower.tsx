import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useIndexedBlock } from '../lib/useIndexedBlock.ts'

/** Asks everything again when the index moves to another block, forward or, in a reorg, back. */
export function IndexFollower() {
  const queries = useQueryClient()
  const { block } = useIndexedBlock()
  const seen = useRef<number>(undefined)

  useEffect(() => {
    if (block === undefined) return
    if (seen.current !== undefined && seen.current !== block) {
      void queries.invalidateQueries({ queryKey: ['index'] })
      void queries.invalidateQueries({ queryKey: ['chain'] })
    }
    seen.current = block
  }, [block, queries])

  return null
}
