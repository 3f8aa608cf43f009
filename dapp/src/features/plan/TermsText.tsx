import type { Hex } from 'viem'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { cleanLines } from '../../lib/cleanLines.ts'
import type { Terms } from '../../lib/readTerms.ts'

/** The terms of the place, and the hash that stands for them on the chain. */
export function TermsText({ terms, hash }: { terms: Terms; hash: Hex }) {
  return (
    <div>
      <h3 className="text-lg font-semibold">The place’s terms</h3>
      {terms.kind === 'text' && (
        <section
          aria-label="Text of the terms"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="mt-2 max-h-56 space-y-2 overflow-y-auto rounded-xl border border-line bg-sunk px-4 py-3 text-[0.95rem]"
        >
          {cleanLines(terms.text).map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <p key={place} dir="auto">
              {line}
            </p>
          ))}
        </section>
      )}
      {terms.kind === 'none' && (
        <p className="mt-1 text-muted">It wrote none: what stands on this page is all.</p>
      )}
      {terms.kind === 'missing' && (
        <Notice tone="warning" className="mt-2" title="Their text isn’t here">
          The plan names terms by a fingerprint, but what is kept with it is not that text. Ask the
          place for it before you pay anything.
        </Notice>
      )}
      {terms.kind !== 'none' && (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <span>
            Fingerprint{' '}
            <span className="font-mono break-all" title={hash}>
              {hash.slice(0, 10)}…{hash.slice(-8)}
            </span>
          </span>
          <CopyButton text={hash} label="Copy the fingerprint of the terms">
            Copy
          </CopyButton>
        </p>
      )}
    </div>
  )
}
