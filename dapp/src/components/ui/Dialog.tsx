import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'

type Props = {
  open: boolean
  onClose(): void
  title: string
  /** Read with the title; hidden where `lead` is not given. */
  lead?: ReactNode
  /** While something can't be left half done. */
  stay?: boolean
  children: ReactNode
}

/** A dialog: a sheet from below on a phone, a card in the middle elsewhere. */
export function Dialog({ open, onClose, title, lead, stay = false, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && !stay && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fade fixed inset-0 z-40 bg-black/55" />
        <Radix.Content
          {...(!lead && { 'aria-describedby': undefined })}
          onInteractOutside={(event) => event.preventDefault()}
          className="rise fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-3xl border border-line bg-card p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-lift sm:inset-0 sm:m-auto sm:h-fit sm:w-full sm:max-w-lg sm:rounded-3xl sm:p-7"
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <div className="min-w-0">
              <Radix.Title className="text-2xl font-semibold">{title}</Radix.Title>
              {lead && <Radix.Description className="mt-1 text-muted">{lead}</Radix.Description>}
            </div>
            {!stay && (
              <Radix.Close
                aria-label="Close"
                className="-mt-1 -mr-1 inline-flex size-11 shrink-0 items-center justify-center rounded-full text-2xl text-muted hover:bg-sunk hover:text-ink"
              >
                <span aria-hidden="true">×</span>
              </Radix.Close>
            )}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
