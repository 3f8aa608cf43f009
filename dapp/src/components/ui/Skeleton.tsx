import { classes } from './classes.ts'

function Line({ className }: { className?: string }) {
  return <span className={classes('breathe block h-4 rounded-full bg-line', className)} />
}

/** Where text will be. */
export function SkeletonText({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <div aria-hidden="true" className={classes('space-y-3', className)}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <Line key={line} className={line === lines - 1 ? 'w-2/3' : 'w-full'} />
      ))}
    </div>
  )
}

/** Where a grid of cards will be. Says "Loading" to those who listen. */
export function SkeletonCards({ count = 3, className }: { count?: number; className?: string }) {
  return (
    <div role="status" className={classes('grid gap-4 sm:grid-cols-2 lg:grid-cols-3', className)}>
      <span className="sr-only">Loading…</span>
      {Array.from({ length: count }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards have no other name
        <div key={card} className="rounded-card border border-line bg-card p-6">
          <Line className="mb-4 h-6 w-1/2" />
          <SkeletonText lines={3} />
        </div>
      ))}
    </div>
  )
}

/** Where one block will be. Says "Loading" to those who listen. */
export function SkeletonBlock({ lines = 4, className }: { lines?: number; className?: string }) {
  return (
    <div
      role="status"
      className={classes('rounded-card border border-line bg-card p-6', className)}
    >
      <span className="sr-only">Loading…</span>
      <SkeletonText lines={lines} />
    </div>
  )
}
