// Behind `npm start`, `npm test` and most of `npm run`. It has no dependencies, because it is what
// installs them, and it runs on Node 20, because that is what most machines have.
// Everything else runs under the Node 24 that npm puts into node_modules.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_VERSION = '24.21.0'
const TASKS = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  gas: 'bench/gas.ts',
  keeper: 'scripts/keeper.ts',
  lint: 'scripts/lint.ts',
  histories: 'test/model/histories.ts',
  runs: 'test/model/worstOrders.ts',
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.homing-stamp')
const node24 = path.join(modules, 'node', 'bin', 'node')
const logFile = path.join(root, '.homing', 'install.log')
const lockFolder = path.join(root, '.homing', 'install.lock')

const major = Number(process.versions.node.split('.')[0])
const [task, ...args] = process.argv.slice(2)

if (major < 20) {
  stop(`Homing needs Node 20 or newer, and this is Node ${process.versions.node}.`, [
    'Get a current one at https://nodejs.org and run the command again.',
  ])
}
if (process.platform === 'win32') {
  stop('Homing runs on Linux and macOS.', ['On Windows, run it inside WSL.'])
}
if (!Object.hasOwn(TASKS, task ?? '')) {
  stop(`There is no task "${task ?? ''}".`, [`Choose one of: ${Object.keys(TASKS).join(', ')}.`])
}

if (!isInstalled()) await install()
runTask()

/** Says what is wrong and what to do, and ends. */
function stop(sentence, whatToDo = []) {
  console.error(`\n${[sentence, ...whatToDo].join('\n')}\n`)
  process.exit(1)
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${NODE_VERSION}`)
    .digest('hex')
}

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync(node24)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true
  if (!matchesLock()) return false
  try {
    writeFileSync(stampFile, lockHash())
  } catch {
    // The stamp only saves the comparison; a folder that can't be written to works without it.
  }
  return true
}

/** npm leaves a record of what it installed; somebody may have run `npm install` by hand. */
function matchesLock() {
  const record = path.join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes('node_modules/')) return true
    if (installed[place]) return entry.link || installed[place].version === entry.version
    // Npm on Node 20 silently leaves out Hardhat's native binding: an optional package counts as
    // missing only where it was made for this machine.
    return Boolean(entry.optional) && !(entry.os && fitsThisMachine(entry))
  })
}

function fitsThisMachine(entry) {
  const fits = (list, value) =>
    !list || list.includes(value) || list.some((item) => item[0] === '!' && item !== `!${value}`)
  const glibc = process.report?.getReport().header.glibcVersionRuntime
  return (
    fits(entry.os, process.platform) &&
    fits(entry.cpu, process.arch) &&
    fits(entry.libc, glibc ? 'glibc' : 'musl')
  )
}

async function install() {
  mkdirSync(path.dirname(logFile), { recursive: true })
  await takeLock()
  try {
    // While we waited for the lock, the other command may have done it.
    if (isInstalled()) return
    // Without --ignore-scripts=false a machine that forbids install scripts would get no Node 24
    // and no PostgreSQL.
    const ci = ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false']
    if (major >= 24) {
      await step('Installing the packages', 'npm', ci)
    } else {
      await step(
        `Installing the packages, with Node ${NODE_VERSION} from npm (this is Node ${process.versions.node})`,
        'npx',
        ['-y', '-p', `${nodePackage()}@${NODE_VERSION}`, 'npm', ...ci],
      )
    }
    const check = spawnSync(node24, ['--version'], { encoding: 'utf8' })
    if (check.status !== 0) {
      stop(`The Node ${NODE_VERSION} that npm installed doesn't run on this machine.`, [
        String(check.error?.message ?? check.stderr).trim(),
        `What npm said is in ${path.relative(root, logFile)}.`,
      ])
    }
    writeFileSync(stampFile, lockHash())
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

/** Node itself for this machine, as a package that needs no install script. */
function nodePackage() {
  const { platform, arch } = process
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`
}

/** `npm start` and `npm test` may be given at the same moment; only one of them installs. */
async function takeLock() {
  const ownerFile = path.join(lockFolder, 'pid')
  for (let said = false; ; said = true) {
    try {
      mkdirSync(lockFolder)
      writeFileSync(ownerFile, String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') {
        stop(`Homing can't write in its own folder (${error.code}).`, [adviceFor(error.code)])
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0
    if (!owner || !isAlive(owner)) rmSync(lockFolder, { recursive: true, force: true })
    else if (!said) console.log('· Waiting for the installation that is under way…')
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Runs one program with its output in the log, a line now and then, and a sentence if it fails. */
async function step(title, command, commandArgs) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  const log = openSync(logFile, 'w')
  console.log(`· ${title}…`)
  const ticker = setInterval(() => console.log(`  still at it, ${seconds()}`), 15_000)
  const child = spawn(command, commandArgs, {
    cwd: root,
    stdio: ['ignore', log, log],
    detached: true,
  })
  const forward = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch {}
    rmSync(lockFolder, { recursive: true, force: true })
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  const problem = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.code === 'ENOENT' ? 'ENOENT' : error.message))
    child.on('exit', (code, signal) => resolve(code === 0 ? '' : (signal ?? `code ${code}`)))
  })
  clearInterval(ticker)
  closeSync(log)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward)
  if (!problem) {
    console.log(`✓ ${title} (${seconds()})`)
    return
  }
  rmSync(lockFolder, { recursive: true, force: true })
  if (problem === 'ENOENT') {
    stop(`There is no "${command}" on this machine's PATH.`, ['It comes with Node: reinstall it.'])
  }
  const said = readFileSync(logFile, 'utf8')
  console.error(said.trimEnd().split('\n').slice(-20).join('\n'))
  stop(`"${title}" failed after ${seconds()} (${problem}).`, [
    adviceFor(said),
    `Everything npm said is in ${path.relative(root, logFile)}.`,
  ])
}

function adviceFor(text) {
  const advice = [
    [/ENOSPC/, 'The disk is full. Free about 2 GB and run the command again.'],
    [
      /EACCES|EPERM|EROFS/,
      'This account may not write there. Check who owns this folder and npm\'s cache ("npm config get cache"), then run the command again.',
    ],
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
      'npm could not reach its registry. Check the connection (or the proxy) and run the command again.',
    ],
    [
      /CERT_|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
      "npm does not trust the registry's certificate. Behind a company proxy, point NODE_EXTRA_CA_CERTS at its certificate.",
    ],
    [
      /EUSAGE/,
      'package.json and package-lock.json disagree. Run "npm install" and commit the lock file.',
    ],
    [
      /E404|ETARGET/,
      'The registry has no such package or version. "npm config get registry" says which one is asked.',
    ],
    [
      /EINTEGRITY|Z_BUF_ERROR|TAR_BAD_ARCHIVE/,
      'A download was damaged. Run "npm cache verify" and try again.',
    ],
  ].find(([pattern]) => pattern.test(text))
  return advice
    ? advice[1]
    : 'Run the command again; if it fails the same way, the lines above say why.'
}

/** Hands over to the task under Node 24: signals go down, the exit code comes up. */
function runTask() {
  const bins = [path.dirname(node24), path.join(modules, '.bin')]
  const child = spawn(node24, [path.join(root, TASKS[task]), ...args], {
    cwd: root,
    // The channel tells the task at once when this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: [...bins, process.env.PATH].join(path.delimiter),
      HARDHAT_DISABLE_TELEMETRY: 'true',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  // npm, killed outright, can't pass a signal on; package.json says "exec" so that npm, and not a
  // shell between us, is the parent. (A script that puts us in the background and ends is no reason
  // to stop, so this looks only where npm started us.)
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 500).unref()
  }
  child.on('error', (error) => stop(`Node ${NODE_VERSION} didn't start: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}
