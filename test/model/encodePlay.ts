import { id } from 'ethers'

export interface Look {
  target: string
  data: string
}

export interface Move extends Look {
  actor: string
}

const SELECTOR = id(
  'play((address,address,bytes)[],(address,bytes)[],(address,bytes)[],(address,address,bytes)[])',
).slice(0, 10)

/** The call of `Player.play`. By hand: in a library it would take longer than playing it. */
export function encodePlay(moves: Move[], each: Look[], last: Look[], rehearsal: Move[]): string {
  const ofMove = ({ actor, target, data }: Move) =>
    address(actor) + address(target) + tail(96, data)
  const ofLook = ({ target, data }: Look) => address(target) + tail(64, data)
  const lists = [moves.map(ofMove), each.map(ofLook), last.map(ofLook), rehearsal.map(ofMove)].map(
    (items) => word(items.length) + withOffsets(items),
  )
  return SELECTOR + withOffsets(lists)
}

function withOffsets(parts: string[]): string {
  let offset = parts.length * 32
  let head = ''
  for (const part of parts) {
    head += word(offset)
    offset += part.length / 2
  }
  return head + parts.join('')
}

function tail(offset: number, data: string): string {
  const hex = data.slice(2)
  return word(offset) + word(hex.length / 2) + hex.padEnd(Math.ceil(hex.length / 64) * 64, '0')
}

const word = (number: number) => number.toString(16).padStart(64, '0')
const address = (text: string) => text.slice(2).padStart(64, '0')
