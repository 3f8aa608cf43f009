import { useId } from 'react'
import { TextField } from '../../components/ui/Field.tsx'
import { placeName, placeNames } from '../../lib/placeName.ts'

const places = Object.entries(placeNames).sort(([, a], [, b]) => a.localeCompare(b))

/** Where it is: a town of the list, any UN/LOCODE, a country, or everywhere. */
export function LocalityField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange(code: string): void
  error?: string | undefined
}) {
  const id = useId()
  return (
    <>
      <TextField
        label="Town"
        list={id}
        value={value}
        maxLength={5}
        autoComplete="off"
        autoCapitalize="characters"
        placeholder="DKCPH"
        onChange={({ target }) => onChange(target.value.toUpperCase())}
        error={error}
        hint={
          error
            ? 'Type two letters of the country for the list.'
            : `${placeName(value)}. A UN/LOCODE like DKCPH; two letters for a whole country; empty for everywhere.`
        }
      />
      <datalist id={id}>
        {places.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  )
}
