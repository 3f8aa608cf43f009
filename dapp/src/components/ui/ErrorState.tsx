import { Button } from './Button.tsx'

/** Reading failed: says what, and tries again. */
export function ErrorState({
  title = 'This could not be read',
  error,
  onRetry,
}: {
  title?: string
  error: unknown
  onRetry?(): void
}) {
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  return (
    <div role="alert" className="rounded-card border border-danger bg-danger-soft px-6 py-6">
      <p className="font-display text-xl font-semibold">{title}</p>
      <p className="mt-1">
        Nothing was changed and no money moved. The connection may be slow, or the index may be
        starting.
      </p>
      {detail && <p className="mt-2 text-sm break-words text-muted">{detail.slice(0, 240)}</p>}
      {onRetry && (
        <Button look="secondary" size="small" className="mt-4" onClick={() => onRetry()}>
          Try again
        </Button>
      )}
    </div>
  )
}
