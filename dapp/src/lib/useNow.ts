import { useEffect, useState } from 'react'
import { useIndexedBlock } from './useIndexedBlock.ts'

/**
 * The time in seconds, ticking. Never behind the chain's newest block: the clock of a demo town may run ahead of the
 * computer's.
 */
export function useNow(everyMilliseconds = 30_000): number {
  const { timestamp } = useIndexedBlock()
  const [ticked, setTicked] = useState(() => Math.floor(Date.now() / 1000))

  useEffect(() => {
    const timer = setInterval(() => setTicked(Math.floor(Date.now() / 1000)), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])

  return Math.max(ticked, timestamp ?? 0)
}
