import { useSearchParams } from 'react-router'

/** What somebody looks for, kept in the address, so that it can be shared. What is not set is ''. */
export function useSearchFilter<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams()
  const filter = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<
    Name,
    string
  >
  const set = (name: Name, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { filter, set, clear: () => setSearch({}, { replace: true }) }
}
