import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

export type Browser = { executablePath: string; env: Record<string, string> }

/** The Chromium that comes with the project's packages, and what it needs around it to start. */
export async function findChromium(): Promise<Browser> {
  const executablePath = await chromium.executablePath()
  // Without any font nothing would have a size.
  const fonts: Record<string, string> = existsSync('/etc/fonts')
    ? {}
    : { FONTCONFIG_PATH: path.join(os.tmpdir(), 'fonts') }
  if (starts(executablePath, fonts)) return { executablePath, env: fonts }

  // A machine without a desktop may lack libraries such as NSS; the package brings them as well.
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  await inflate(path.join(path.dirname(main), '..', 'bin', 'al2023.tar.br'))
  const env = {
    LD_LIBRARY_PATH: path.join(os.tmpdir(), 'al2023', 'lib'),
    FONTCONFIG_PATH: path.join(os.tmpdir(), 'fonts'),
  }
  if (starts(executablePath, env)) return { executablePath, env }

  throw new Error('The Chromium of @sparticuz/chromium doesn’t start on this machine.')
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  const { status } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  })
  return status === 0
}
