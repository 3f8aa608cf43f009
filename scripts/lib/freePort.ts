import { rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createFile } from './createFile.ts'
import { processIdentity } from './processIdentity.ts'
import { readJson } from './readJson.ts'

/**
 * The preferred port of this machine, or the next one that nobody uses; 0 means any. It stays reserved
 * for this process: seconds pass until a program listens, and two towns that open at the same moment
 * would take the same port, and each find the other's program there.
 */
export async function freePort(preferred: number): Promise<number> {
  if (preferred !== 0) {
    for (let port = preferred; port < Math.min(preferred + 50, 65_536); port++) {
      if ((await isFree(port)) && reserve(port)) return port
    }
  }
  for (;;) {
    const port = await anyPort()
    if (reserve(port)) return port
  }
}

/** Lets others have the port again. */
export function giveBackPort(port: number): void {
  reserved.delete(port)
  rmSync(reservationOf(port), { force: true })
}

const reserved = new Set<number>()
process.on('exit', () => {
  for (const port of reserved) giveBackPort(port)
})

interface Reservation {
  pid: number
  identity: string
}

function reservationOf(port: number): string {
  return path.join(os.tmpdir(), `homing-port-${port}.json`)
}

function reserve(port: number): boolean {
  const file = reservationOf(port)
  const self: Reservation = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  const other = readJson<Reservation>(file)
  if (other && processIdentity(other.pid) === other.identity) return false
  try {
    rmSync(file, { force: true })
    if (!createFile(file, JSON.stringify(self))) return false
  } catch {
    // Somebody else's leftover, which we may not remove.
    return false
  }
  reserved.add(port)
  return true
}

async function anyPort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

async function isFree(port: number): Promise<boolean> {
  // Somebody may listen on IPv6 only, and a browser that is sent to "localhost" would find them.
  if ((await answers(port, '127.0.0.1')) || (await answers(port, '::1'))) return false
  return await new Promise((resolve) => {
    const server = net.createServer().on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function answers(port: number, host: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1_000 })
    const settle = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => settle(true))
    socket.on('error', () => settle(false))
    socket.on('timeout', () => settle(false))
  })
}
