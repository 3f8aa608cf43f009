import { useState } from 'react'

type Theme = 'auto' | 'light' | 'dark'
const next: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const names: Record<Theme, string> = { auto: 'as the device', light: 'light', dark: 'dark' }
const signs: Record<Theme, string> = {
  auto: 'M3 12a9 9 0 1 1 18 0 9 9 0 0 1-18 0M12 3v18M12 8l7-1M12 13h9M12 18l6-1',
  light:
    'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M12 2v2m0 16v2M2 12h2m16 0h2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
}

export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(
    () => (document.documentElement.dataset.theme as Theme | undefined) ?? 'auto',
  )

  const change = () => {
    const chosen = next[theme]
    setTheme(chosen)
    if (chosen === 'auto') {
      delete document.documentElement.dataset.theme
      localStorage.removeItem('homing.theme')
    } else {
      document.documentElement.dataset.theme = chosen
      localStorage.setItem('homing.theme', chosen)
    }
  }

  return (
    <button
      type="button"
      onClick={change}
      aria-label={`Colours: ${names[theme]}. Change to ${names[next[theme]]}`}
      className="inline-flex size-11 items-center justify-center rounded-full text-xl text-muted hover:bg-sunk hover:text-ink"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={signs[theme]} />
      </svg>
    </button>
  )
}
