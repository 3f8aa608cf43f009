import { useEffect, useState } from 'react'

/** Copies a text and says so. */
export function CopyButton({
  text,
  label,
  children,
}: {
  text: string
  label: string
  children?: string
}) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = () =>
    navigator.clipboard
      .writeText(text)
      .then(() => setCopied(true))
      .catch(() => window.prompt('Copy this:', text))

  return (
    <button
      type="button"
      onClick={() => void copy()}
      aria-label={children ? undefined : label}
      className="inline-flex min-h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-lg px-1.5 text-sm text-muted hover:bg-sunk hover:text-ink"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        {copied ? (
          <path d="m3 8.5 3.5 3.5L13 4.5" strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <>
            <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
            <path d="M10.5 3.5v-1h-8v8h1" strokeLinejoin="round" />
          </>
        )}
      </svg>
      {children}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </button>
  )
}
