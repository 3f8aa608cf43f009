import { Suspense, useEffect, useRef } from 'react'
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { Pigeon } from '../components/brand/Pigeon.tsx'
import { SkeletonBlock } from '../components/ui/Skeleton.tsx'
import { ThemeToggle } from '../components/ui/ThemeToggle.tsx'
import { ConnectButton } from '../components/wallet/ConnectButton.tsx'
import { ConnectDialogProvider } from '../components/wallet/ConnectDialogProvider.tsx'
import { useConfig } from '../config/useConfig.ts'
import { paths } from '../lib/paths.ts'
import { useIndexedBlock } from '../lib/useIndexedBlock.ts'
import { TransactionProvider } from '../tx/TransactionProvider.tsx'
import { IndexFollower } from './IndexFollower.tsx'
import { Navigation } from './Navigation.tsx'

// Only needed where a reload interrupted somebody: kept out of the first load.
const loadFlow = (name: string) => import('./flows.ts').then((flows) => flows.loadFlow(name))

/** What stands around every screen. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)

  // A new screen is read from its beginning, by screen readers too.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <ConnectDialogProvider>
      <TransactionProvider loadFlow={loadFlow}>
        <IndexFollower />
        <ScrollRestoration />
        <a
          href="#main"
          className="absolute top-2 left-2 z-50 -translate-y-24 rounded-full bg-ink px-5 py-3 font-semibold text-paper focus:translate-y-0"
        >
          Skip to the content
        </a>
        <div className="flex min-h-dvh flex-col pb-[calc(4.25rem+env(safe-area-inset-bottom))] md:pb-0">
          <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
            <div className="mx-auto flex h-16 max-w-6xl items-center gap-3 px-4 sm:px-6">
              <Link
                to={paths.discover}
                className="mr-auto inline-flex min-h-11 items-center gap-2 font-display text-2xl font-semibold tracking-tight md:mr-4"
              >
                <Pigeon className="h-8 text-brick" />
                Homing
              </Link>
              <Navigation place="top" />
              <ThemeToggle />
              <ConnectButton />
            </div>
          </header>
          <IndexBehind />
          <main id="main" ref={main} tabIndex={-1} className="flex-1 outline-none">
            <Suspense
              fallback={
                <div className="mx-auto max-w-4xl px-4 pt-10 sm:px-6">
                  <SkeletonBlock lines={6} />
                </div>
              }
            >
              <Outlet />
            </Suspense>
          </main>
          <Footer />
        </div>
        <Navigation place="bottom" />
      </TransactionProvider>
    </ConnectDialogProvider>
  )
}

function IndexBehind() {
  const { failing } = useIndexedBlock()
  if (!failing) return null
  return (
    <p role="status" className="bg-amber-soft px-4 py-2 text-center text-amber">
      The index doesn’t answer, so lists may be old. Figures before a payment come from the chain
      itself.
    </p>
  )
}

function Footer() {
  const { local } = useConfig()
  return (
    <footer className="border-t border-line px-4 py-6 text-center text-sm text-muted">
      {local && (
        <p className="mb-1 font-semibold text-amber">
          Demo town: everything here is play money on your own machine.
        </p>
      )}
      <p>No account, no tracking, no request to anybody else. What you own is on the chain.</p>
    </footer>
  )
}
