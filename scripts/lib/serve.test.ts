import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { freePort } from './freePort.ts'
import { serve } from './serve.ts'

describe('the server of the page', () => {
  const script = `console.log(${JSON.stringify('coo'.repeat(500))})`
  let folder = ''
  let backend: http.Server
  let page: Awaited<ReturnType<typeof serve>>

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'homing page '))
    mkdirSync(path.join(folder, 'assets'))
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Homing</title>')
    writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), script)
    writeFileSync(path.join(folder, '.secret'), 'not for you')
    backend = http.createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      response.end(JSON.stringify({ method: request.method, url: request.url, body }))
    })
    await once(backend.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`
    page = await serve({
      folder,
      port: await freePort(0),
      config: { a: 1 },
      rpcUrl: url,
      indexerUrl: url,
    })
  })
  after(async () => {
    await page.stop()
    backend.close()
    rmSync(folder, { recursive: true })
  })

  /** Without fetch, which tidies up paths and headers. */
  async function ask(pathname: string, options: http.RequestOptions = {}, body?: string) {
    const request = http.request(page.url, { path: pathname, ...options })
    request.end(body)
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    const { statusCode: status, headers } = response
    return { status, headers, bytes: Buffer.concat(chunks) }
  }

  test('every screen is the same page, which may talk to its own server only', async () => {
    for (const screen of ['/', '/wallet', '/m/3/offers?x=1']) {
      const { status, headers, bytes } = await ask(screen)
      assert.equal(status, 200)
      assert.match(bytes.toString(), /Homing/)
      assert.match(String(headers['content-security-policy']), /^default-src 'self';/)
      assert.match(String(headers['permissions-policy']), /camera=\(self\)/)
    }
  })

  test('files come compressed, with their type, and are kept where their name holds a hash', async () => {
    const { headers, bytes } = await ask('/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'gzip' },
    })
    assert.equal(headers['content-encoding'], 'gzip')
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8')
    assert.match(String(headers['cache-control']), /immutable/)
    assert.equal(gunzipSync(bytes).toString(), script)
  })

  test('a file that is not there is not the page', async () => {
    assert.equal((await ask('/assets/old-9f.js')).status, 404)
  })

  test('nothing outside the folder, and no hidden file', async () => {
    for (const sly of ['/../package.json', '/%2e%2e/package.json', '/.secret', '/%00']) {
      const { bytes } = await ask(sly)
      assert.doesNotMatch(bytes.toString(), /homing"|not for you/)
    }
  })

  test('settings, chain and index are on the same origin', async () => {
    assert.deepEqual(JSON.parse((await ask('/config.json')).bytes.toString()), { a: 1 })
    assert.deepEqual(JSON.parse((await ask('/api/status?x=1')).bytes.toString()), {
      method: 'GET',
      url: '/status?x=1',
      body: '',
    })
    assert.deepEqual(JSON.parse((await ask('/rpc', { method: 'POST' }, '{}')).bytes.toString()), {
      method: 'POST',
      url: '/',
      body: '{}',
    })
  })

  test('a name that points at this machine from elsewhere is refused', async () => {
    assert.equal((await ask('/', { headers: { host: 'evil.example' } })).status, 403)
  })
})
