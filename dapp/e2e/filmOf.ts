import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import encodeQR from 'qr'

const width = 640
const height = 480

/** A film of a QR code for Chromium's pretended camera: raw grey frames in the Y4M format. */
export function filmOf(text: string, file: string): void {
  const cells = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  const scale = Math.floor(height / cells.length)
  const left = Math.floor((width - cells.length * scale) / 2)
  const top = Math.floor((height - cells.length * scale) / 2)

  const brightness = Buffer.alloc(width * height, 235)
  cells.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return
      for (let line = 0; line < scale; line++) {
        const start = (top + y * scale + line) * width + left + x * scale
        brightness.fill(16, start, start + scale)
      }
    })
  })
  const noColour = Buffer.alloc(width * height, 128).subarray(0, (width * height) / 2)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, noColour])
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: 10 }, () => frame)]))
}
