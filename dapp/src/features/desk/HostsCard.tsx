import { useState } from 'react'
import { Address } from '../../components/ui/Address.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { SelectField } from '../../components/ui/Field.tsx'
import { formatBps } from '../../lib/formatBps.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import { AddressForm } from './AddressForm.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { setHostPartFlow } from './setHostPartFlow.tsx'

const parts = [500, 1_000, 1_500, 2_000]

/** Patrons who host, and their part of the tips that guests leave for them. */
export function HostsCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const [bps, setBps] = useState(1_000)
  const { id: merchantId } = merchant
  const hosts = merchant.hostParts.items
  return (
    <Card as="section" aria-label="Hosts">
      <h2 className="text-lg font-semibold">Who hosts</h2>
      <p className="mt-1 text-sm text-muted">
        Tips are all yours, but for the part that you give to somebody who hosts: at most 20%.
      </p>
      {hosts.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {hosts.map((host) => (
            <li
              key={host.host}
              className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2"
            >
              <Address value={host.host} />
              <span className="ml-auto">{formatBps(host.bps)}</span>
              <Button
                look="danger"
                size="small"
                onClick={() => start(setHostPartFlow, { merchantId, host: host.host, bps: 0 })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 space-y-3">
        <SelectField
          label="Part of the tips"
          value={bps}
          onChange={({ target }) => setBps(Number(target.value))}
        >
          {parts.map((part) => (
            <option key={part} value={part}>
              {formatBps(part)}
            </option>
          ))}
        </SelectField>
        <AddressForm
          label="Add a host, by their address"
          action="Add"
          onSubmit={(host, clear) =>
            start(setHostPartFlow, { merchantId, host, bps }, { onLanded: clear })
          }
        />
      </div>
    </Card>
  )
}
