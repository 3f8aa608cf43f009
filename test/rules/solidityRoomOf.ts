import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')

/** The room of a contract: its folder, but a library that keeps state is in another one than math. */
export function solidityRoomOf(file: string): string {
  const [folder, room = ''] = file.split('/')
  if (folder !== 'contracts') return folder ?? ''
  if (room !== 'libraries') return room
  const keepsState = /\bstorage\s+self\b/.test(readFileSync(path.join(root, file), 'utf8'))
  return keepsState ? 'state libraries' : 'math libraries'
}
