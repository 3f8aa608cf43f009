import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { ConnectDialogContext } from './ConnectDialogContext.ts'

const ConnectDialog = lazy(() =>
  import('./ConnectDialog.tsx').then((module) => ({ default: module.ConnectDialog })),
)

export function ConnectDialogProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  return (
    <ConnectDialogContext value={show}>
      {children}
      {open && (
        <Suspense>
          <ConnectDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </ConnectDialogContext>
  )
}
