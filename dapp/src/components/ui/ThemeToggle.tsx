import { useState } from 'react'

type Theme = 'auto' | 'light' | 'dark'
const next: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const names: Record<Theme, string> = { auto: 'as the device', light: 'light', dark: 'dark' }
const signs: Record<Theme, string> = { auto: '◐', light: '☀', dark: '☾' }

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
      <span aria-hidden="true">{signs[theme]}</span>
    </button>
  )
}
