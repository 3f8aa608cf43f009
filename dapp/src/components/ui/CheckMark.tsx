/** A tick, or a square where something is wrong. Drawn, because not every machine's fonts have such signs. */
export function CheckMark({
  ok = true,
  className = 'size-[1em]',
}: {
  ok?: boolean
  className?: string
}) {
  return (
    <svg viewBox="0 0 16 16" className={`${className} shrink-0`} aria-hidden="true">
      {ok ? (
        <path
          d="m2.5 8.5 3.6 3.6 7.4-8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : (
        <rect x="3" y="3" width="10" height="10" fill="currentColor" />
      )}
    </svg>
  )
}
