import encodeQR from 'qr'
import { useMemo } from 'react'

/** A QR code: black on white in both themes, with a quiet border, or cameras can't read it. */
export function QrCode({
  text,
  label,
  className,
}: {
  text: string
  label: string
  className?: string
}) {
  const { path, size } = useMemo(() => {
    const cells = encodeQR(text, 'raw', { ecc: 'low', border: 3 })
    let drawn = ''
    cells.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (dark) drawn += `M${x} ${y}h1v1h-1z`
      })
    })
    return { path: drawn, size: cells.length }
  }, [text])

  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
