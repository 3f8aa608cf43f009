import { useState } from 'react'
import { readTokenImage } from '../../lib/readTokenImage.ts'
import { type ChainReader, useChainQuery } from '../../lib/useChainQuery.ts'

/** The picture that any wallet shows: it is kept on the chain itself. */
export function OnChainPicture({
  name,
  title,
  read,
}: {
  /** Of the question, with what it is asked about. */
  name: readonly unknown[]
  title: string
  /** Its metadata, as a URI. */
  read(reader: ChainReader): Promise<string>
}) {
  const [open, setOpen] = useState(false)
  const { data, error } = useChainQuery(open ? name : undefined, read)
  const image = data && readTokenImage(data)

  return (
    <details className="mt-10" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer text-muted">The picture on the chain</summary>
      <div className="mt-3">
        {image && (
          <img
            src={image}
            alt={`${title}, as wallets show it`}
            className="w-full max-w-sm rounded-card border border-line"
          />
        )}
        {(error || (data && !image)) && <p className="text-muted">The picture can’t be read.</p>}
      </div>
    </details>
  )
}
