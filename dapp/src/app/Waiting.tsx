import { Pigeon } from '../components/brand/Pigeon.tsx'

/** Before the first screen is there. */
export function Waiting() {
  return (
    <div role="status" className="flex min-h-dvh items-center justify-center">
      <Pigeon className="breathe h-16 text-brick" />
      <span className="sr-only">Loading…</span>
    </div>
  )
}
