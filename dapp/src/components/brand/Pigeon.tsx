/** The homing pigeon, flying home with a ticket. Drawn in the colour of the text. */
export function Pigeon({ className = 'h-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 48" className={className} aria-hidden="true" fill="currentColor">
      {/* far wing */}
      <path d="M31 22C26 14 25 7 27 1c6 3 11 9 13 17z" opacity="0.5" />
      {/* body, tail and head */}
      <path d="M2 31c5-1 9-3 13-6 7-6 15-8 23-7 2-5 6-8 11-7 4 .6 6.5 3.4 7 6l5 2-5 2.2C55 29 47 38 35 39c-7 .6-12-1-16-4-5 1-11 .6-17-4z" />
      {/* near wing */}
      <path
        d="M37 24C30 15 21 10 10 9c3 9 10 18 22 23z"
        stroke="var(--card)"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <circle cx="50" cy="15.5" r="1.5" fill="var(--card)" />
    </svg>
  )
}
