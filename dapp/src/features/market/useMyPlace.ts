import { useState } from 'react'

const key = 'homing.place'

/** Where somebody is at home, as they said on this device: a locality, '' where they said nothing. */
export function useMyPlace() {
  const [place, setPlace] = useState(() => localStorage.getItem(key) ?? '')
  return {
    place,
    remember(next: string) {
      if (next) localStorage.setItem(key, next)
      else localStorage.removeItem(key)
      setPlace(next)
    },
  }
}
