import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.y4m': 'video/x-yuv4mpeg',
}

/**
 * The page may talk to its own server and nobody else. Vouchers' pictures come from the chain as
 * `data:`, the camera's frames are `blob:`, and the dialogs place themselves with inline styles. A
 * wallet is an extension and not bound by this.
 */
const HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

interface ServeOptions {
  folder: string
  port: number
  /** What `/config.json` answers. */
  config: unknown
  rpcUrl: string
  indexerUrl: string
}

/**
 * Serves the built pages on this machine only, and passes `/rpc` on to the chain and `/api/…` to the
 * indexer, so that the page never speaks to another host.
 */
export async function serve(
  options: ServeOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { folder, config, rpcUrl, indexerUrl } = options
  const files = fileSender(folder)
  const handle: http.RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (!isLocal(request.headers.host)) return refuse(response, 403, 'Only for this machine.')
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/rpc') return forward(request, response, new URL(rpcUrl))
    if (pathname === '/api' || pathname.startsWith('/api/')) {
      return forward(request, response, new URL(`${pathname.slice(4) || '/'}${search}`, indexerUrl))
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, 405, 'Only GET.')
    }
    if (pathname === '/config.json') {
      response.setHeader('content-type', TYPES['.json'] ?? '')
      response.setHeader('cache-control', 'no-store')
      response.end(JSON.stringify(config))
      return
    }
    files(pathname, request, response).catch(() => refuse(response, 500, 'The page is missing.'))
  }

  const { port } = options
  // A browser may take "localhost" for either address; not every machine has the second.
  const servers = [await listen(handle, port, '127.0.0.1')]
  servers.push(
    ...(await listen(handle, port, '::1').then(
      (server) => [server],
      () => [],
    )),
  )
  return {
    url: `http://localhost:${port}`,
    async stop() {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve())
              server.closeAllConnections()
            }),
        ),
      )
    },
  }
}

async function listen(
  handle: http.RequestListener,
  port: number,
  host: string,
): Promise<http.Server> {
  return await new Promise((resolve, reject) => {
    const server = http.createServer(handle).on('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

/** A page of another site could point its own name at this machine; its name gives it away. */
function isLocal(host = ''): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host.replace(/:\d+$/, ''))
}

function refuse(response: http.ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': TYPES['.txt'] }).end(`${sentence}\n`)
}

function forward(request: http.IncomingMessage, response: http.ServerResponse, to: URL): void {
  const headers = { ...request.headers, host: to.host }
  delete headers.origin
  const onward = http.request(to, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => refuse(response, 502, 'The town is not answering.'))
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

type Encoding = 'br' | 'gzip' | 'identity'

interface Body {
  modified: number
  bytes: Buffer
}

function fileSender(folder: string) {
  const squeeze: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
    br: promisify<Buffer, Buffer>((bytes, done) => zlib.brotliCompress(bytes, done)),
    gzip: promisify<Buffer, Buffer>((bytes, done) => zlib.gzip(bytes, { level: 9 }, done)),
    identity: async (bytes) => bytes,
  }
  const ready = new Map<string, Body>()

  async function read(file: string, encoding: Encoding): Promise<Buffer> {
    const modified = (await fs.promises.stat(file)).mtimeMs
    const known = ready.get(`${encoding} ${file}`)
    if (known?.modified === modified) return known.bytes
    const bytes = await squeeze[encoding](await fs.promises.readFile(file))
    ready.set(`${encoding} ${file}`, { modified, bytes })
    return bytes
  }

  return async (
    pathname: string,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> => {
    const file = findFile(folder, pathname)
    // What has an ending is a file; everything else is a screen, which the page itself knows.
    if (!file && path.extname(pathname)) return refuse(response, 404, 'There is no such file.')
    const found = file ?? path.join(folder, 'index.html')
    const type = TYPES[path.extname(found)] ?? 'application/octet-stream'
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const worthIt = /^text|json|javascript|svg|wasm/.test(type)
    const encoding: Encoding = !worthIt
      ? 'identity'
      : /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : 'identity'
    const bytes = await read(found, encoding)
    response.setHeader('content-type', type)
    response.setHeader('content-length', bytes.length)
    response.setHeader('vary', 'accept-encoding')
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
    // Names under /assets hold the hash of their content.
    response.setHeader(
      'cache-control',
      pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}

function findFile(folder: string, pathname: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  const parts = name.split('/').filter(Boolean)
  if (parts.length === 0 || parts.some((part) => part.startsWith('.') || part.includes('\0'))) {
    return undefined
  }
  const file = path.join(folder, ...parts)
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}
