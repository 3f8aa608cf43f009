/** Whether a locality is the one that is looked for. A country holds all of its towns; '' is every place. */
export function isInPlace(locality: string, place: string): boolean {
  const at = locality || 'everywhere'
  return !place || at === place || (place.length === 2 && at.startsWith(place))
}
