import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Card } from '../../components/ui/Card.tsx'
import { TextArea, TextField } from '../../components/ui/Field.tsx'
import { byteLength } from '../../lib/byteLength.ts'
import { dataUri } from '../../lib/dataUri.ts'
import { readMetadata } from '../../lib/readMetadata.ts'
import { useTransaction } from '../../tx/useTransaction.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { setMetadataFlow } from './setMetadataFlow.tsx'

/** The name and what is said of the place. */
export function AboutCard({ merchant }: { merchant: DeskMerchant }) {
  const { start } = useTransaction()
  const said = readMetadata(merchant.metadataURI)
  const [name, setName] = useState(merchant.name)
  const [description, setDescription] = useState(said.description ?? '')
  const [address, setAddress] = useState(said.address ?? '')
  const [hours, setHours] = useState(said.hours ?? '')
  const metadataURI = dataUri({ description, address, hours, color: said.color ?? '' })
  const isNameLong = byteLength(name.trim()) > 64
  const isLong = byteLength(metadataURI) > 2_048

  return (
    <Card
      as="form"
      aria-label="About your place"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        start(setMetadataFlow, { merchantId: merchant.id, name: name.trim(), metadataURI })
      }}
    >
      <h2 className="text-lg font-semibold">About your place</h2>
      <TextField
        label="Name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={isNameLong ? 'At most 64 letters; some count double.' : undefined}
      />
      <TextArea
        label="What it is"
        value={description}
        onChange={({ target }) => setDescription(target.value)}
        error={isLong ? 'Too long to be kept on the chain. Shorten it.' : undefined}
      />
      <TextField
        label="Address"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <TextField
        label="Opening hours"
        value={hours}
        onChange={({ target }) => setHours(target.value)}
      />
      <Button type="submit" look="secondary" disabled={!name.trim() || isNameLong || isLong}>
        Publish it
      </Button>
    </Card>
  )
}
