import { Pigeon } from '../../components/brand/Pigeon.tsx'

/** What this is, in three lines with figures. */
export function Hero() {
  return (
    <aside aria-label="How it works" className="border-b border-line bg-sunk">
      <div className="mx-auto flex max-w-6xl items-center gap-8 px-4 py-8 sm:px-6 sm:py-12">
        <div className="min-w-0 flex-1">
          <p className="max-w-2xl font-display text-3xl leading-tight font-semibold text-balance sm:text-5xl">
            Pay your local today. Find it open tomorrow.
          </p>
          <ol className="mt-6 grid max-w-4xl gap-4 text-[0.95rem] sm:grid-cols-3">
            <li className="border-l-3 border-brick pl-3">
              <b className="block">You buy a beer for € 10.</b> The bar has € 8 at once, its patrons
              share € 2.
            </li>
            <li className="border-l-3 border-neck pl-3">
              <b className="block">€ 10 of their stake is locked</b> until you drink it. No voucher
              is sold without.
            </li>
            <li className="border-l-3 border-slate pl-3">
              <b className="block">You show a code at the counter.</b> The beer is yours, and their
              stake is free again.
            </li>
          </ol>
        </div>
        <Pigeon className="hidden h-36 text-brick lg:block" />
      </div>
    </aside>
  )
}
