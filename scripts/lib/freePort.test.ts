import assert from 'node:assert/strict'
import { once } from 'node:events'
import net from 'node:net'
import os from 'node:os'
import { test } from 'node:test'
import { freePort, giveBackPort } from './freePort.ts'

const hasIpv6 = Object.values(os.networkInterfaces())
  .flat()
  .some((face) => face?.address === '::1')

for (const host of ['127.0.0.1', '0.0.0.0', ...(hasIpv6 ? ['::1'] : [])]) {
  test(`goes past a port that somebody uses on ${host}`, async () => {
    const server = net.createServer()
    await once(server.listen(await freePort(0), host), 'listening')
    const { port } = server.address() as net.AddressInfo
    giveBackPort(port)
    assert.notEqual(await freePort(port), port)
    server.close()
  })
}

test('takes the preferred port when nobody uses it, and nobody else gets it before it is given back', async () => {
  const port = await freePort(0)
  assert.notEqual(await freePort(port), port)
  giveBackPort(port)
  assert.equal(await freePort(port), port)
  giveBackPort(port)
})
