import { Pigeon } from '../components/brand/Pigeon.tsx'
import { Button } from '../components/ui/Button.tsx'

/** The page can't begin: says why, and tries again. */
export function StartFailed({ error }: { error: unknown }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col items-center justify-center px-6 text-center">
      <title>Can’t start · Homing</title>
      <Pigeon className="mb-6 h-20 text-brick" />
      <h1 className="text-3xl font-semibold">The pigeon hasn’t found home</h1>
      <p role="alert" className="mt-3 text-lg text-muted">
        {error instanceof Error ? error.message : 'This page could not start.'}
      </p>
      <p className="mt-2 text-muted">
        Your vouchers and your money are on the chain, whatever this page does.
      </p>
      <Button className="mt-6" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  )
}
