import type { Address } from 'viem'

// Far apart in hue and in lightness, so that two can be told without colour too.
const inks = [
  '#9c3d1d',
  '#38506e',
  '#1f6353',
  '#7d5200',
  '#6d3a63',
  '#3f4a3c',
  '#a1232b',
  '#22606b',
]
const papers = [
  '#f7e0cd',
  '#dde7f2',
  '#d8ece2',
  '#f8e8bf',
  '#f1dcec',
  '#e5e8dc',
  '#f9dcda',
  '#d5ecef',
]

/**
 * A picture of an address. Every byte of it paints: somebody who made a look-alike that begins and ends alike gets
 * another picture.
 */
export function Identicon({
  address,
  className = 'size-8',
}: {
  address: Address
  className?: string
}) {
  const seed = mix(address)
  const ink = inks[seed[0] % inks.length]
  const paper = papers[seed[1] % papers.length]
  const cells: { x: number; y: number }[] = []
  for (let y = 0; y < 5; y++) {
    for (let x = 0; x < 3; x++) {
      if ((seed[2] >>> (y * 3 + x)) & 1) {
        cells.push({ x, y })
        if (x < 2) cells.push({ x: 4 - x, y })
      }
    }
  }
  return (
    <svg
      viewBox="-0.5 -0.5 6 6"
      className={`${className} shrink-0 rounded-full`}
      aria-hidden="true"
    >
      <rect x="-0.5" y="-0.5" width="6" height="6" fill={paper} />
      {cells.map(({ x, y }) => (
        <rect key={`${x}${y}`} x={x} y={y} width="1.02" height="1.02" fill={ink} />
      ))}
    </svg>
  )
}

function mix(address: Address): readonly [number, number, number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (const letter of address.toLowerCase().slice(2)) {
    a = Math.imul(a ^ letter.charCodeAt(0), 0x01000193) >>> 0
    b = (Math.imul(b, 31) + letter.charCodeAt(0) * (a | 1)) >>> 0
  }
  const c = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) >>> 0
  return [a >>> 8, b >>> 8, (c ^ (c >>> 12)) >>> 0]
}
