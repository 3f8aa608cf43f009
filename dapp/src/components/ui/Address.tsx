import type { Address as AddressType } from 'viem'
import { getAddress } from 'viem'
import { shortAddress } from '../../lib/shortAddress.ts'
import { CopyButton } from './CopyButton.tsx'
import { classes } from './classes.ts'
import { Identicon } from './Identicon.tsx'
import { usePersonName } from './usePersonName.ts'

/** Somebody's address: a picture, the name where the page knows it (demo town only), the short form, a copy button. */
export function Address({
  value,
  copy = true,
  full = false,
  brief = false,
  className,
}: {
  value: AddressType
  copy?: boolean
  /** All of it, for decisions that can't be undone. */
  full?: boolean
  /** In a sentence: the name alone where there is one. */
  brief?: boolean
  className?: string
}) {
  const name = usePersonName(value)
  const address = getAddress(value)
  if (brief) {
    return (
      <span title={address} className={className}>
        <Identicon address={address} className="mr-1.5 inline size-[1.25em] align-[-0.25em]" />
        {name ? (
          <b>{name}</b>
        ) : (
          <span className="font-mono text-[0.9em]">{shortAddress(address)}</span>
        )}
      </span>
    )
  }
  return (
    <span className={classes('inline-flex max-w-full items-center gap-2 align-middle', className)}>
      <Identicon address={address} className="size-6" />
      <span className="min-w-0">
        {name && !full && <span className="mr-1.5 font-semibold">{name}</span>}
        <span
          className={classes(
            'font-mono text-[0.9em]',
            full ? 'break-all' : 'whitespace-nowrap',
            name && !full && 'text-muted',
          )}
          title={address}
        >
          {full ? address : shortAddress(address)}
        </span>
      </span>
      {copy && <CopyButton text={address} label={`Copy address ${shortAddress(address)}`} />}
    </span>
  )
}
