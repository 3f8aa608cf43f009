import { useSearchParams } from 'react-router'

/** What somebody looks for, kept in the address, so that it can be shared. What is not set is ''. */
export function useSearchFilter<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams()
  const filter = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<
    Name,
    string
  >
  const set = (name: Name, value: string) => {
    // Not the router's: until the screen is drawn anew it has what was there before the last change.
    const next = new URLSearchParams(window.location.search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return { filter, set, clear: () => setSearch({}, { replace: true }) }
}
