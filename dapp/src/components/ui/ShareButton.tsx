import { Button } from './Button.tsx'

/** The device's own way to send a link; nothing where it has none. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  if (typeof navigator.share !== 'function') return null
  return (
    <Button
      look="secondary"
      // Closing the sheet without sharing is no error.
      onClick={() => void navigator.share({ title, url }).catch(() => {})}
    >
      Share
    </Button>
  )
}
