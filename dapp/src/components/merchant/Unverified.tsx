import { Status } from '../ui/Status.tsx'

/** Nobody has checked that this is the place that it says it is. */
export function Unverified() {
  return (
    <span title="Nobody has checked that this is the place it says it is. Anyone can register under any name: look at its age, sales and patrons.">
      <Status tone="plain">Unverified</Status>
    </span>
  )
}
