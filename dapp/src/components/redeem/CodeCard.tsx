import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { QrCode } from '../ui/QrCode.tsx'

/** The code, how long it lives, and the ways out. */
export function CodeCard({
  text,
  what,
  secondsLeft,
  busy,
  onRenew,
  onRevoke,
  onClose,
}: {
  text: string
  /** "2×", "3 of 7 parts" */
  what: string
  secondsLeft: number
  busy: boolean
  onRenew(): void
  onRevoke(): void
  onClose(): void
}) {
  if (secondsLeft <= 0) {
    return (
      <Card className="text-center">
        <p className="font-display text-2xl font-semibold">This code is over</p>
        <p className="mt-1 text-muted">
          Its five minutes are gone, so it is worth nothing. What it was for is still yours.
        </p>
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          <Button busy={busy} onClick={onRenew}>
            Make a new one
          </Button>
          <Button look="secondary" onClick={onClose}>
            Not now
          </Button>
        </div>
      </Card>
    )
  }

  const minutes = Math.floor(secondsLeft / 60)
  const seconds = String(secondsLeft % 60).padStart(2, '0')
  return (
    <Card className="flex flex-col items-center text-center">
      <p className="mb-3 text-lg">
        Hold it to the camera: <b>{what}</b>
      </p>
      <div className="w-full max-w-xs overflow-hidden rounded-2xl bg-white p-2 shadow-card">
        <QrCode text={text} label="Redemption code" className="w-full" />
      </div>
      <p className="mt-3 text-2xl font-semibold tabular-nums" role="timer">
        {minutes}:{seconds}
      </p>
      <p className="text-sm text-muted">
        left. Turn the brightness up. This screen says when it is redeemed.
      </p>
      <div className="mt-4 flex flex-wrap items-center justify-center gap-2">
        <CopyButton text={text} label="Copy the code">
          Copy the code
        </CopyButton>
        <Button look="secondary" size="small" busy={busy} onClick={onRenew}>
          New code
        </Button>
        <Button look="danger" size="small" onClick={onRevoke}>
          Revoke it
        </Button>
      </div>
      <p className="mt-3 text-sm text-muted">
        If somebody photographed it, revoke it: that is a transaction, and makes it worthless at
        once.
      </p>
    </Card>
  )
}
