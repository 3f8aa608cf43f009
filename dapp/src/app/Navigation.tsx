import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { paths } from '../lib/paths.ts'

type Place = { to: string; label: string; icon: ReactNode }

const places: readonly Place[] = [
  {
    to: paths.discover,
    label: 'Discover',
    icon: <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14m5 12 6 6" />,
  },
  {
    to: paths.market,
    label: 'Market',
    icon: <path d="M4 8h13l-3.500-3.500M20 16H7l3.500 3.500" />,
  },
  {
    to: paths.wallet,
    label: 'Wallet',
    icon: <path d="M3 7h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zm11 1v10" />,
  },
  {
    to: paths.counter,
    label: 'Counter',
    icon: <path d="M4 8V4h4m8 0h4v4m0 8v4h-4m-8 0H4v-4m3-4h10" />,
  },
  {
    to: paths.patron,
    label: 'Patron',
    icon: (
      <path d="M12 20C5 15 3 12 3 8.500A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.500c0 3.5-2 6.5-9 11.500z" />
    ),
  },
  {
    to: paths.desk,
    label: 'Business',
    icon: (
      <path d="M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zm6 10v-5h6v5" />
    ),
  },
  {
    to: paths.auditor,
    label: 'Auditor',
    icon: <path d="M12 4v16M7 20h10M5 7h14M5 7l-3 6a3 3 0 0 0 6 0zm14 0-3 6a3 3 0 0 0 6 0z" />,
  },
]

/** The way through: below on a phone, above elsewhere. */
export function Navigation({ place }: { place: 'top' | 'bottom' }) {
  if (place === 'top') {
    return (
      <nav aria-label="Main" className="mr-auto hidden md:block">
        <ul className="flex items-center gap-0.5">
          {places.map(({ to, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === paths.discover}
                className="inline-flex min-h-11 items-center rounded-full px-2.5 text-[0.95rem] text-muted hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-semibold aria-[current=page]:text-ink lg:px-3.5"
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    )
  }
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="mx-auto flex max-w-lg">
        {places.map(({ to, label, icon }) => (
          <li key={to} className="min-w-0 flex-1">
            <NavLink
              to={to}
              end={to === paths.discover}
              className="flex h-16 flex-col items-center justify-center gap-0.5 text-[0.65rem] text-muted min-[390px]:text-[0.7rem] aria-[current=page]:font-bold aria-[current=page]:text-brick"
            >
              <svg
                viewBox="0 0 24 24"
                className="size-6"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.7"
                strokeLinecap="round"
                strokeLinejoin="round"
                aria-hidden="true"
              >
                {icon}
              </svg>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
