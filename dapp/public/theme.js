try {
  const theme = localStorage.getItem('homing.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // No storage, no choice: the device decides.
}
