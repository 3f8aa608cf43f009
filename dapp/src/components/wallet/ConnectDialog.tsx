import type { ButtonHTMLAttributes } from 'react'
import { type Connector, useConnect, useConnection, useConnectors, useDisconnect } from 'wagmi'
import { demoTownPrefix } from '../../config/demoTownConnector.ts'
import { demoTownFirst, demoTownPeople } from '../../config/demoTownPeople.ts'
import { useConfig } from '../../config/useConfig.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { formatCount } from '../../lib/formatCount.ts'
import { isRefusal } from '../../lib/isRefusal.ts'
import { Address } from '../ui/Address.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Identicon } from '../ui/Identicon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Spinner } from '../ui/Spinner.tsx'

/** The wallets of this browser, and on a local chain the people of the demo town. */
export function ConnectDialog({ onClose }: { onClose(): void }) {
  const { local } = useConfig()
  const connectors = useConnectors()
  const connection = useConnection()
  const { mutate: connect, isPending, variables, error } = useConnect()
  const { mutateAsync: disconnect } = useDisconnect()

  const wallets = connectors.filter((connector) => !connector.id.startsWith(demoTownPrefix))
  const people = connectors.filter((connector) => connector.id.startsWith(demoTownPrefix))
  const pendingId =
    isPending && variables && 'id' in variables.connector ? variables.connector.id : undefined

  const choose = async (connector: Connector) => {
    if (connection.connector?.id === connector.id) return onClose()
    if (connection.connector)
      await disconnect({ connector: connection.connector }).catch(() => undefined)
    connect({ connector }, { onSuccess: onClose })
  }

  const personChoice = (connector: Connector) => {
    const person = demoTownPeople.find(({ index }) => connector.id === `${demoTownPrefix}${index}`)
    return (
      person && (
        <li key={connector.uid}>
          <Choice
            onClick={() => void choose(connector)}
            busy={pendingId === connector.id}
            disabled={isPending}
            current={connection.connector?.id === connector.id}
          >
            <Identicon address={person.address} className="size-9" />
            <span className="min-w-0">
              <span className="font-semibold">Try as {person.name}</span>
              <span className="block text-sm text-muted">{person.role}</span>
            </span>
          </Choice>
        </li>
      )
    )
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Who are you?"
      lead="Homing has no accounts of its own. Your wallet is your key, and it asks you before anything is signed."
    >
      {connection.address && (
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3 rounded-xl bg-sunk px-4 py-3">
          <Address value={connection.address} />
          <Button
            look="secondary"
            size="small"
            onClick={() => connection.connector && disconnect({ connector: connection.connector })}
          >
            Disconnect
          </Button>
        </div>
      )}

      {wallets.length > 0 ? (
        <ul className="space-y-2">
          {wallets.map((wallet) => (
            <li key={wallet.uid}>
              <Choice
                onClick={() => void choose(wallet)}
                busy={pendingId === wallet.id}
                disabled={isPending}
              >
                {wallet.icon?.startsWith('data:image/') ? (
                  <img src={wallet.icon.trim()} alt="" className="size-9 rounded-lg" />
                ) : (
                  <span className="size-9 rounded-lg bg-line" />
                )}
                <span className="font-semibold">{cleanText(wallet.name, 40)}</span>
              </Choice>
            </li>
          ))}
        </ul>
      ) : (
        <p className="rounded-xl border border-dashed border-strong-line px-4 py-3 text-muted">
          This browser has no wallet that announces itself. Any that speaks EIP-6963 will appear
          here.
        </p>
      )}

      {local && people.length > 0 && (
        <section className="mt-6" aria-labelledby="demo-town">
          <h3 id="demo-town" className="flex flex-wrap items-center gap-2 text-lg font-semibold">
            Try as somebody
            <span className="rounded-md bg-amber-soft px-2 py-0.5 font-sans text-sm text-amber">
              Demo town only
            </span>
          </h3>
          <p className="mt-1 mb-3 text-sm text-muted">
            Their keys are public and their euros are play money. They exist on this machine’s chain
            only.
          </p>
          <ul className="space-y-2">{people.slice(0, demoTownFirst).map(personChoice)}</ul>
          <details className="mt-3">
            <summary className="min-h-8 cursor-pointer text-sm text-muted">
              {formatCount(people.length - demoTownFirst, 'other', 'others')} of the town
            </summary>
            <ul className="mt-2 space-y-2">{people.slice(demoTownFirst).map(personChoice)}</ul>
          </details>
        </section>
      )}

      {error && !isRefusal(error) && (
        <Notice tone="bad" className="mt-4" title="The wallet did not answer" alert>
          {error.message.split('\n')[0]}
        </Notice>
      )}
    </Dialog>
  )
}

function Choice({
  busy,
  current = false,
  ...button
}: ButtonHTMLAttributes<HTMLButtonElement> & { busy: boolean; current?: boolean }) {
  return (
    <button
      type="button"
      aria-current={current || undefined}
      {...button}
      className="flex min-h-14 w-full items-center gap-3 rounded-xl border border-line bg-paper px-4 py-2.5 text-left hover:border-strong-line hover:bg-sunk aria-current:border-neck aria-current:bg-neck-soft"
    >
      {button.children}
      {busy && <Spinner className="ml-auto size-5" />}
      {current && <span className="ml-auto text-sm font-semibold text-neck">That’s you</span>}
    </button>
  )
}
