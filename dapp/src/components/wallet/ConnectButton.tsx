import { useConnection } from 'wagmi'
import { shortAddress } from '../../lib/shortAddress.ts'
import { Button } from '../ui/Button.tsx'
import { Identicon } from '../ui/Identicon.tsx'
import { usePersonName } from '../ui/usePersonName.ts'
import { useConnectDialog } from './useConnectDialog.ts'

/** Who you are, or the way to say it. */
export function ConnectButton() {
  const { address } = useConnection()
  const name = usePersonName(address)
  const open = useConnectDialog()

  if (!address) {
    return (
      <Button size="small" onClick={open} className="min-h-11">
        Connect
      </Button>
    )
  }
  return (
    <button
      type="button"
      onClick={open}
      aria-label={`You are ${name ?? shortAddress(address)}. Change`}
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card py-1 pr-4 pl-1.5 text-sm font-semibold hover:border-strong-line"
    >
      <Identicon address={address} className="size-8" />
      <span className="max-w-24 truncate sm:max-w-48">
        {name ?? <span className="font-mono font-normal">{shortAddress(address)}</span>}
      </span>
    </button>
  )
}
