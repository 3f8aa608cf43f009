import net from 'node:net'

/** The preferred port of this machine, or the next one that nobody uses; 0 means any. */
export async function freePort(preferred: number): Promise<number> {
  if (preferred !== 0) {
    for (let port = preferred; port < Math.min(preferred + 50, 65_536); port++) {
      if (await isFree(port)) return port
    }
  }
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
